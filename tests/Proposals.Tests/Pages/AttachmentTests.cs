using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Testing;

namespace Municipal.Proposals.Tests.Pages;

public sealed class AttachmentTests
{
    [Theory, OnEachDatabase]
    public async Task PhotoAndDocument_StayWithTheDraft_AndAreShownWhenItIsPublished(Database database)
    {
        await using var gu = await Borough.OpenAsync(database);
        var author = await gu.SignInAsync(Roles.Resident);
        var draft = await author.DraftAsync();
        (await author.AttachAsync(draft, "산책로.jpg", SampleFiles.Jpeg(), "의자가 없는 산책로")).Expect(HttpStatusCode.Redirect);
        (await author.AttachAsync(draft, "../견적 <1>.hwp", SampleFiles.Hwp)).Expect(HttpStatusCode.Redirect);
        (await author.PostAsync($"{draft}/details", ("Input.Purpose", ""), ("Input.Content", ""))).Expect(HttpStatusCode.BadRequest);
        Assert.Contains("사진 1개, 문서 1개", (await author.GetAsync($"{draft}/check")).Text, StringComparison.Ordinal);
        (await author.PostAsync($"{draft}/details", ("Input.Purpose", "가"), ("Input.Content", "나"))).Expect(HttpStatusCode.Redirect);

        var page = await gu.Browse().GetAsync(await author.PublishAsync(draft));

        Assert.Equal("의자가 없는 산책로", page.One("main img").GetAttribute("alt"));
        Assert.Contains("견적-1.hwp", page.Text, StringComparison.Ordinal);
        var files = Borough.FilesOf(page);
        var photo = (await gu.Browse().GetAsync(files[0])).Expect(HttpStatusCode.OK);
        Assert.DoesNotContain("GPS", photo.Source, StringComparison.Ordinal);
        Assert.Equal(("image/jpeg", "nosniff"), (photo.Headers["content-type"].Single(), photo.Headers["x-content-type-options"].Single()));
        Assert.StartsWith("inline", photo.Headers["content-disposition"].Single(), StringComparison.Ordinal);
        var paper = (await gu.Browse().GetAsync(files[1])).Expect(HttpStatusCode.OK);
        Assert.StartsWith("attachment", paper.Headers["content-disposition"].Single(), StringComparison.Ordinal);
        Assert.Equal(SampleFiles.Hwp, paper.Body);
    }

    [Theory]
    [OnEachDatabase("a.html", "올릴 수 있는 파일이 아닙니다")]
    [OnEachDatabase("a.jpg", "그림은 위의 사진 칸에")]
    [OnEachDatabase("a.png", "확장자")]
    public async Task Document_ThatIsNone_IsRefusedWithReason(Database database, string name, string reason)
    {
        await using var gu = await Borough.OpenAsync(database);
        var author = await gu.SignInAsync(Roles.Resident);
        var refused = (await author.AttachAsync(await author.DraftAsync(), name, SampleFiles.Jpeg())).Expect(HttpStatusCode.UnprocessableEntity);
        Assert.Contains(reason, Assert.Single(refused.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Photo_WithoutWords_IsAskedForThem_AndTheSixthIsRefused()
    {
        await using var gu = await Borough.OpenAsync(Database.Sqlite);
        var author = await gu.SignInAsync(Roles.Resident);
        var draft = await author.DraftAsync();
        Assert.Contains("무엇을 보여 주는지", Assert.Single((await author.AttachAsync(draft, "a.jpg", SampleFiles.Jpeg(), "")).Errors), StringComparison.Ordinal);
        var fresh = await author.GetAsync($"{draft}/files");
        for (var i = 0; i < 5; i++)
        {
            (await author.AttachAsync(draft, "a.jpg", SampleFiles.Jpeg(), $"사진 {i}")).Expect(HttpStatusCode.Redirect);
        }

        var sixth = await fresh.SubmitAsync(form =>
        {
            form.Attach("Photo.File", "a.jpg", "image/jpeg", SampleFiles.Jpeg());
            form["Photo.Alt"] = "여섯째";
        }, "form[action*='handler=Photo']");
        Assert.Contains("5개까지", Assert.Single(sixth.Errors), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task File_IsReadByNobodyElse_WhileADraft_OrHidden_OrAtAnotherPortal(Database database)
    {
        await using var gu = await Borough.OpenAsync(database);
        await using var other = await Borough.OpenAsync(database);
        var author = await gu.SignInAsync(Roles.Resident);
        var neighbour = await gu.SignInAsync(Roles.Resident, 2);
        var draft = await author.DraftAsync();
        await author.AttachAsync(draft, "a.pdf", SampleFiles.Pdf);
        var file = (await author.GetAsync($"{draft}/files")).One("main a[href*='/proposals/files/']").GetAttribute("href")!;
        var inside = file[file.IndexOf("/proposals/", StringComparison.Ordinal)..];
        (await author.GetAsync(file)).Expect(HttpStatusCode.OK);
        (await neighbour.GetAsync(file)).Expect(HttpStatusCode.NotFound);
        (await neighbour.GetAsync($"{draft}/files")).Expect(HttpStatusCode.NotFound);

        var proposal = await author.PublishAsync(draft);
        (await gu.Browse().GetAsync(file)).Expect(HttpStatusCode.OK);
        (await other.Browse().GetAsync(inside)).Expect(HttpStatusCode.NotFound);
        await gu.HideAsync(proposal);
        (await gu.Browse().GetAsync(file)).Expect(HttpStatusCode.NotFound);
        (await author.GetAsync(file)).Expect(HttpStatusCode.OK);
        (await neighbour.GetAsync($"{proposal}/files")).Expect(HttpStatusCode.NotFound);
    }

    [Theory, OnEachDatabase]
    public async Task File_IsRemovedByItsAuthor_WhileTheTextMayBeEdited(Database database)
    {
        await using var gu = await Borough.OpenAsync(database);
        var author = await gu.SignInAsync(Roles.Resident);
        var draft = await author.DraftAsync();
        await author.AttachAsync(draft, "a.pdf", SampleFiles.Pdf);
        await author.AttachAsync(draft, "b.docx", SampleFiles.Docx);
        var proposal = await author.PublishAsync(draft);
        var page = await author.GetAsync($"{proposal}/files");
        (await page.SubmitAsync(form: "form[action*='handler=Remove']")).Expect(HttpStatusCode.Redirect);
        Assert.Single(Borough.FilesOf(await gu.Browse().GetAsync(proposal)));

        var other = await author.GetAsync($"{proposal}/files");
        gu.Clock.Advance(TimeSpan.FromDays(200));
        var closed = await author.GetAsync($"{proposal}/files");
        Assert.Empty(closed.All("main form"));
        Assert.Contains("고칠 수 있는 기간이 지났습니다", (await other.SubmitAsync(form: "form[action*='handler=Remove']")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sweep_DeletesFilesWithoutARow_AndKeepsTheOthers()
    {
        await using var gu = await Borough.OpenAsync(Database.Sqlite);
        var author = await gu.SignInAsync(Roles.Resident);
        var draft = await author.DraftAsync();
        await author.AttachAsync(draft, "a.pdf", SampleFiles.Pdf);
        await author.AttachAsync(draft, "b.docx", SampleFiles.Docx);
        await (await author.GetAsync($"{draft}/files")).SubmitAsync(form: "form[action*='handler=Remove']");
        gu.Clock.Advance(TimeSpan.FromDays(400));

        await gu.RunJobsAsync();

        var kept = await gu.ReadAsync(s => s.GetRequiredService<ProposalsDb>().Attachments.SingleAsync());
        await gu.ReadAsync(services =>
        {
            var shelf = services.GetRequiredService<TenantFiles>().Shelf("proposals");
            Assert.NotNull(shelf.Open(kept.FileId));
            Assert.Equal(0, shelf.Sweep(new HashSet<string> { kept.FileId }, DateTime.MaxValue));
            return Task.FromResult(0);
        });
    }
}
