namespace Municipal.Content.Tests.Pages;

public class PageTests
{
    [Theory, OnEachDatabase]
    public async Task Post_Publish_IsReadByAnyone(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var staff = await gu.StaffAsync();
        await staff.PublishPageAsync("guide/how", "참여하는 법", "# 신청\n\n**누구나** 할 수 있습니다.");

        var page = (await gu.Browse().GetAsync("/guide/how")).Expect(HttpStatusCode.OK);
        Assert.Equal("참여하는 법", page.One("h1").TextContent);
        Assert.Equal("누구나", page.One("article strong").TextContent);
        Assert.Empty(page.All("main a[href*='/desk/']"));
        Assert.Contains($"/{gu.Tenant.Name}/desk/pages/", (await staff.GetAsync("/guide/how")).One("main a[href*='/desk/']").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Post_SaveDraft_ChangesNothingInPublic(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var staff = await gu.StaffAsync();
        var editor = await staff.PublishPageAsync("about", "소개", "처음 글");
        (await staff.ReviseAsync(editor, "고친 글", "초안 저장")).Expect(HttpStatusCode.Redirect);

        Assert.Contains("처음 글", (await gu.Browse().GetAsync("/about")).Text, StringComparison.Ordinal);
        Assert.Contains("고친 글", (await staff.GetAsync($"{editor}/preview")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Get_UnknownOrUnpublishedAddress_IsNotFound(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var staff = await gu.StaffAsync();
        await staff.WriteAsync("/desk/pages/new", "초안 저장", form =>
        {
            form["Input.Address"] = "draft";
            Desk.Fill(form, "초안", "아직");
        });

        foreach (var address in new[] { "/draft", "/nowhere", "/nowhere/at/all", "/a/b/c/d/e/f", "/%EC%95%88%EB%82%B4", "/wp-login.php" })
        {
            (await gu.Browse().GetAsync(address)).Expect(HttpStatusCode.NotFound);
        }

        (await gu.Browse().PostAsync("/nowhere")).Expect(HttpStatusCode.NotFound);
    }

    [Theory, OnEachDatabase]
    public async Task Post_Rename_OldAddressLeadsToTheNewOneForEver(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var staff = await gu.StaffAsync();
        var editor = await staff.PublishPageAsync("first", "페이지", "글");
        await staff.WriteAsync(editor, "초안 저장", form => form["Input.Address"] = "second");
        await staff.WriteAsync(editor, "초안 저장", form => form["Input.Address"] = "third");

        foreach (var old in new[] { "/first", "/second", "/Third/" })
        {
            Assert.Equal($"/{gu.Tenant.Name}/third", (await gu.Browse().GetAsync(old)).Expect(HttpStatusCode.MovedPermanently).Location);
        }

        // Nobody else may sit where links to this page still lead; the page itself may return.
        var other = await (await staff.GetAsync("/desk/pages/new")).SubmitAsync(form =>
        {
            form["Input.Address"] = "first";
            Desk.Fill(form, "다른 페이지", "글");
        }, Desk.Editor, "초안 저장");
        Assert.Contains("예전 주소", Assert.Single(other.Expect(HttpStatusCode.BadRequest).Errors), StringComparison.Ordinal);
        await staff.WriteAsync(editor, "초안 저장", form => form["Input.Address"] = "first");
        (await gu.Browse().GetAsync("/first")).Expect(HttpStatusCode.OK);
    }

    [Theory]
    [OnEachDatabase("proposals")]
    [OnEachDatabase("desk/x")]
    [OnEachDatabase("안내")]
    [OnEachDatabase("")]
    public async Task Post_AddressThatCannotBe_SaysSoAndKeepsWhatWasTyped(Database database, string address)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var answer = await (await (await gu.StaffAsync()).GetAsync("/desk/pages/new")).SubmitAsync(form =>
        {
            form["Input.Address"] = address;
            Desk.Fill(form, "제목", "긴 본문");
        }, Desk.Editor, "초안 저장");

        Assert.Single(answer.Expect(HttpStatusCode.BadRequest).Errors);
        Assert.Equal("긴 본문", answer.One("[name='Input.KoBody']").TextContent.Trim());
    }

    [Theory, OnEachDatabase]
    public async Task Get_EnglishMissing_ShowsKoreanAndSaysSo(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        await (await gu.StaffAsync()).PublishPageAsync("about", "소개", "글");

        var page = (await gu.Browse().GetAsync("/en/about")).Expect(HttpStatusCode.OK);
        Assert.Equal("ko", page.One("article").GetAttribute("lang"));
        Assert.Contains("not been translated", page.Text, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Post_KoreanChangesAlone_TranslationIsOutdatedUntilConfirmed(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var staff = await gu.StaffAsync();
        var editor = await staff.PublishPageAsync("about", "소개", "글", "About", "Text");
        Assert.DoesNotContain("newer", (await gu.Browse().GetAsync("/en/about")).Text, StringComparison.Ordinal);

        gu.Clock.Advance(TimeSpan.FromHours(1));
        (await staff.ReviseAsync(editor, "고친 글")).Expect(HttpStatusCode.Redirect);
        var english = await gu.Browse().GetAsync("/en/about");
        Assert.Contains("newer than this translation", english.Text, StringComparison.Ordinal);
        Assert.Null(english.One("article").GetAttribute("lang"));
        Assert.Contains("소개", (await staff.GetAsync("/desk/pages?show=Outdated")).One(".rows").TextContent, StringComparison.Ordinal);

        gu.Clock.Advance(TimeSpan.FromHours(1));
        await staff.PressAsync(editor, "ConfirmTranslation");
        Assert.DoesNotContain("newer", (await gu.Browse().GetAsync("/en/about")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Post_UnpublishBinRestore_LosesNothing(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var staff = await gu.StaffAsync();
        var editor = await staff.PublishPageAsync("about", "소개", "글");

        await staff.PressAsync(editor, "Unpublish");
        (await gu.Browse().GetAsync("/about")).Expect(HttpStatusCode.NotFound);
        (await staff.ReviseAsync(editor, "다시 쓴 글")).Expect(HttpStatusCode.Redirect);
        await staff.PressAsync(editor, "Bin");
        (await gu.Browse().GetAsync("/about")).Expect(HttpStatusCode.NotFound);
        await staff.PressAsync(editor, "Unbin");
        Assert.Contains("다시 쓴 글", (await gu.Browse().GetAsync("/about")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Post_RestoreVersion_BecomesDraftAndKeepsTheDraftThatWas(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var staff = await gu.StaffAsync();
        var editor = await staff.PublishPageAsync("about", "소개", "첫째 판");
        await staff.ReviseAsync(editor, "둘째 판");
        await staff.ReviseAsync(editor, "쓰다 만 글", "초안 저장");

        var comparison = await staff.GetAsync($"{editor}/versions/1?with=Published");
        Assert.Equal(("첫째", "둘째"), (comparison.One("del").TextContent, comparison.One("ins").TextContent));
        var restored = await (await (await staff.GetAsync($"{editor}/versions")).SubmitAsync(form: "form[action*='number=1&'], form[action*='number=1']")).Expect(HttpStatusCode.Redirect).FollowAsync();
        Assert.Equal("첫째 판", restored.One("[name='Input.KoBody']").TextContent.Trim());
        Assert.Contains("둘째 판", (await gu.Browse().GetAsync("/about")).Text, StringComparison.Ordinal);
        Assert.Contains("쓰다 만 글", (await staff.GetAsync($"{editor}/versions/3")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Post_SomebodyElseSavedFirst_ShowsBothAndKeepsBoth(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var (first, second) = (await gu.StaffAsync(), await gu.SignInAsync(Roles.TenantAdministrator));
        var editor = await first.PublishPageAsync("about", "소개", "처음 글");
        var opened = await second.GetAsync(editor);
        (await first.ReviseAsync(editor, "먼저 저장한 글", "초안 저장")).Expect(HttpStatusCode.Redirect);

        var lost = await opened.SubmitAsync(form => form["Input.KoBody"] = "나중에 쓴 글", Desk.Editor, "초안 저장");
        lost.Expect(HttpStatusCode.Conflict);
        Assert.Equal("나중에 쓴 글", lost.One("[name='Input.KoBody']").TextContent.Trim());
        Assert.Contains("먼저 저장한 글", lost.One("textarea[readonly][lang=ko]").TextContent, StringComparison.Ordinal);

        (await lost.SubmitAsync(form: Desk.Editor, button: "게시")).Expect(HttpStatusCode.Redirect);
        Assert.Contains("나중에 쓴 글", (await gu.Browse().GetAsync("/about")).Text, StringComparison.Ordinal);
        Assert.Contains("먼저 저장한 글", (await second.GetAsync($"{editor}/versions/2")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Post_Preview_ShowsWithoutSaving(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var staff = await gu.StaffAsync();
        var editor = await staff.PublishPageAsync("about", "소개", "처음 글");
        var preview = await staff.ReviseAsync(editor, "미리 볼 글\n\n[여기](/x)", "미리 보기");

        Assert.Contains("미리 볼 글", preview.Expect(HttpStatusCode.OK).One(".prose").TextContent, StringComparison.Ordinal);
        Assert.Contains("‘여기’", preview.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("미리 볼 글", (await staff.GetAsync(editor)).Text, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Post_EditorWithoutTheRightToPublish_SavesButDoesNotPublish(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var officer = await gu.SignInAsync(Roles.PbOfficer);
        var editor = await officer.WriteAsync("/desk/pages/new", "초안 저장", form =>
        {
            form["Input.Address"] = "about";
            Desk.Fill(form, "소개", "글");
        });
        var forged = await (await officer.GetAsync(editor)).SubmitAsync(form => form.Forge("Act", "Publish"), Desk.Editor, null);
        forged.Expect(HttpStatusCode.Redirect);
        (await gu.Browse().GetAsync("/about")).Expect(HttpStatusCode.NotFound);
        (await officer.PostAsync($"{editor}?handler=Bin")).Expect(HttpStatusCode.NotFound);
    }

    [Theory, OnEachDatabase]
    public async Task Get_Desk_IsClosedToResidentsAndOtherTenants(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        await using var other = await TestTenant.CreateAsync(database);
        var editor = await (await gu.StaffAsync()).PublishPageAsync("about", "소개", "글");
        var id = editor.Split('/')[^1];

        foreach (var path in new[] { "/desk/pages", "/desk/pages/new", $"/desk/pages/{id}", $"/desk/pages/{id}/versions", $"/desk/pages/{id}/preview", "/desk/news", "/desk/menu", "/desk/media" })
        {
            Assert.NotEqual(HttpStatusCode.OK, (await (await gu.SignInAsync(Roles.Resident)).GetAsync(path)).Status);
            Assert.NotEqual(HttpStatusCode.OK, (await gu.Browse().GetAsync(path)).Status);
        }

        (await (await other.StaffAsync()).GetAsync($"/desk/pages/{id}")).Expect(HttpStatusCode.NotFound);
        (await other.Browse().GetAsync("/about")).Expect(HttpStatusCode.NotFound);
    }

    [Theory, OnEachDatabase]
    public async Task Post_EveryAct_IsInTheAudit(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var staff = await gu.StaffAsync();
        var editor = await staff.PublishPageAsync("about", "소개", "글");
        await staff.WriteAsync(editor, "초안 저장", form => form["Input.Address"] = "us");
        await staff.PressAsync(editor, "Unpublish");
        await staff.PressAsync(editor, "Bin");
        await staff.PressAsync(editor, "Unbin");

        var acts = (await gu.AuditAsync()).Select(a => a.Action).Where(a => a.StartsWith("content.page.", StringComparison.Ordinal)).ToList();
        Assert.Equal(["content.page.created", "content.page.published", "content.page.renamed", "content.page.unpublished", "content.page.binned", "content.page.unbinned"], acts);
    }
}
