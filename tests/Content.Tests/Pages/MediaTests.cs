namespace Municipal.Content.Tests.Pages;

public class MediaTests
{
    [Theory, OnEachDatabase]
    public async Task Get_Picture_IsShownKeptAndCannotBeMistaken(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var staff = await gu.StaffAsync();
        var file = await staff.UploadAsync("회의 사진.jpg", SampleFiles.Jpeg(), "회의 모습");
        await staff.PublishPageAsync("about", "소개", Desk.MarkdownOf(file));

        var image = (await gu.Browse().GetAsync("/about")).One("article img");
        Assert.Equal("회의 모습", image.GetAttribute("alt"));
        var picture = (await gu.Browse().GetAsync(image.GetAttribute("src")!)).Expect(HttpStatusCode.OK);
        Assert.Equal("image/jpeg", picture.Headers["content-type"].Single());
        Assert.Equal("nosniff", picture.Headers["x-content-type-options"].Single());
        Assert.StartsWith("inline", picture.Headers["content-disposition"].Single(), StringComparison.Ordinal);
        Assert.Contains("immutable", picture.Headers["cache-control"].Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("GPS", picture.Source, StringComparison.Ordinal);
        Assert.Contains("no-cache", (await gu.Browse().GetAsync(image.GetAttribute("src")!.Split('?')[0])).Headers["cache-control"].Single(), StringComparison.Ordinal);
    }

    [Theory]
    [OnEachDatabase("a.pdf", "application/pdf", "inline")]
    [OnEachDatabase("a.hwp", "application/x-hwp", "attachment")]
    [OnEachDatabase("a.csv", "text/csv", "attachment")]
    [OnEachDatabase("a.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "attachment")]
    public async Task Get_Paper_HasItsTypeAndDisposition(Database database, string name, string type, string disposition)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var content = Path.GetExtension(name) switch { ".pdf" => SampleFiles.Pdf, ".hwp" => SampleFiles.Hwp, ".csv" => SampleFiles.Csv, _ => SampleFiles.Docx };
        var file = await (await gu.StaffAsync()).UploadAsync(name, content);
        var paper = await gu.Browse().GetAsync(file.One("main a[href*='/media/0']").GetAttribute("href")!);
        Assert.Equal(type, paper.Expect(HttpStatusCode.OK).Headers["content-type"].Single());
        Assert.StartsWith(disposition, paper.Headers["content-disposition"].Single(), StringComparison.Ordinal);
        Assert.Equal(content, paper.Body);
    }

    [Theory]
    [OnEachDatabase("a.html", "올릴 수 있는 파일이 아닙니다")]
    [OnEachDatabase("a.svg", "올릴 수 있는 파일이 아닙니다")]
    [OnEachDatabase("a.png", "확장자")]
    [OnEachDatabase("a.jpg", "그림 설명")]
    public async Task Post_FileThatCannotBe_RefusesWithReason(Database database, string name, string reason)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var answer = await (await gu.StaffAsync()).UploadAsync(name, SampleFiles.Jpeg());
        Assert.Contains(reason, Assert.Single(answer.Expect(HttpStatusCode.UnprocessableEntity).Errors), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Post_BinWhileInUse_RefusesAndSaysWhere(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var staff = await gu.StaffAsync();
        var file = await staff.UploadAsync("a.pdf", SampleFiles.Pdf);
        var editor = await staff.PublishPageAsync("about", "제도 소개", Desk.MarkdownOf(file));

        var path = file.Address.AbsolutePath;
        var refused = await (await staff.GetAsync(path)).SubmitAsync(form: "form[action*='handler=Bin']");
        Assert.Contains("쓰이고", Assert.Single(refused.Expect(HttpStatusCode.UnprocessableEntity).Errors), StringComparison.Ordinal);
        Assert.Contains("제도 소개", refused.Text, StringComparison.Ordinal);

        (await staff.ReviseAsync(editor, "파일 없는 글")).Expect(HttpStatusCode.Redirect);
        await staff.PressAsync(path, "Bin");
        (await gu.Browse().GetAsync(file.One("main a[href*='/media/0']").GetAttribute("href")!)).Expect(HttpStatusCode.NotFound);
    }

    [Theory, OnEachDatabase]
    public async Task Post_Replace_KeepsTheAddress(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var staff = await gu.StaffAsync();
        var file = await staff.UploadAsync("first.csv", SampleFiles.Csv);
        await staff.PublishPageAsync("about", "소개", Desk.MarkdownOf(file));
        var before = (await gu.Browse().GetAsync("/about")).One("article a").GetAttribute("href")!;
        (await (await staff.GetAsync(file.Address.AbsolutePath)).SubmitAsync(form => form.Attach("Input.File", "second.csv", "text/csv", "새,표\n"u8.ToArray()), "form[action*='handler=Replace']")).Expect(HttpStatusCode.Redirect);

        var after = (await gu.Browse().GetAsync("/about")).One("article a").GetAttribute("href")!;
        Assert.Equal(before.Replace("v=1", "v=2", StringComparison.Ordinal), after);
        Assert.Equal("새,표\n", (await gu.Browse().GetAsync(after)).Source);
        Assert.Contains("no-cache", (await gu.Browse().GetAsync(before)).Headers["cache-control"].Single(), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Get_OtherTenantsFile_IsNotFound(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        await using var other = await TestTenant.CreateAsync(database);
        var address = (await (await gu.StaffAsync()).UploadAsync("a.pdf", SampleFiles.Pdf)).One("main a[href*='/media/0']").GetAttribute("href")!;
        (await other.Browse().GetAsync(address.Replace($"/{gu.Tenant.Name}/", "/", StringComparison.Ordinal))).Expect(HttpStatusCode.NotFound);
    }

    [Theory, OnEachDatabase]
    public async Task Switch_MediaOff_EveryDoorCloses(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var staff = await gu.StaffAsync();
        var file = await staff.UploadAsync("a.pdf", SampleFiles.Pdf);
        string[] doors = ["/desk/media", "/desk/media/new", file.Address.AbsolutePath, file.One("main a[href*='/media/0']").GetAttribute("href")!];
        await gu.SwitchAsync("Content.Media", on: false);
        foreach (var door in doors)
        {
            (await staff.GetAsync(door)).Expect(HttpStatusCode.NotFound);
        }

        Assert.Empty((await staff.GetAsync("/desk/pages")).All("a[href$='/desk/media']"));
    }
}
