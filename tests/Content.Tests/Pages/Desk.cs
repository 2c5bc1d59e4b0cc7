namespace Municipal.Content.Tests.Pages;

/// <summary>What communication staff do, in the words of the tests.</summary>
internal static class Desk
{
    /// <summary>The editor's own form, not the small ones around it.</summary>
    public const string Editor = "form:has([name='Input.KoTitle'])";

    public static Task<TestBrowser> StaffAsync(this TestTenant gu) => gu.SignInAsync(Roles.CommunicationStaff);

    /// <summary>Makes a page, publishes it and gives the path of its editor.</summary>
    public static async Task<string> PublishPageAsync(this TestBrowser staff, string address, string title, string body, string? enTitle = null, string? enBody = null) =>
        await staff.WriteAsync("/desk/pages/new", "게시", form =>
        {
            form["Input.Address"] = address;
            Fill(form, title, body, enTitle, enBody);
        });

    public static Task<string> PublishNewsAsync(this TestBrowser staff, string title, string body = "본문", bool isPinned = false) =>
        staff.WriteAsync("/desk/news/new", "게시", form =>
        {
            Fill(form, title, body);
            form["Input.IsPinned"] = isPinned ? "true" : "false";
        });

    public static void Fill(TestForm form, string title, string body, string? enTitle = null, string? enBody = null)
    {
        form["Input.KoTitle"] = title;
        form["Input.KoBody"] = body;
        form["Input.EnTitle"] = enTitle ?? "";
        form["Input.EnBody"] = enBody ?? "";
    }

    /// <summary>Opens a form, fills it in, presses a button, and gives the path that the redirect leads to.</summary>
    public static async Task<string> WriteAsync(this TestBrowser staff, string path, string button, Action<TestForm> fill)
    {
        var answer = await (await staff.GetAsync(path)).SubmitAsync(fill, Editor, button);
        return answer.Expect(HttpStatusCode.Redirect).Location!;
    }

    /// <summary>Changes the Korean body and presses a button.</summary>
    public static async Task<TestPage> ReviseAsync(this TestBrowser staff, string editor, string body, string button = "게시") =>
        await (await staff.GetAsync(editor)).SubmitAsync(form => form["Input.KoBody"] = body, Editor, button);

    /// <summary>Presses one of the buttons beside the editor.</summary>
    public static async Task<TestPage> PressAsync(this TestBrowser staff, string path, string handler) =>
        await (await (await staff.GetAsync(path)).SubmitAsync(form: $"form[action*='handler={handler}']")).Expect(HttpStatusCode.Redirect).FollowAsync();

    public static async Task<TestPage> UploadAsync(this TestBrowser staff, string name, byte[] content, string alt = "")
    {
        var answer = await (await staff.GetAsync("/desk/media/new")).SubmitAsync(form =>
        {
            form.Attach("Input.File", name, "application/octet-stream", content);
            form["Input.KoAlt"] = alt;
        });
        return answer.Location is null ? answer : await answer.FollowAsync();
    }

    /// <summary>The Markdown that the library offers for a file.</summary>
    public static string MarkdownOf(TestPage file) => file.One("dl code").TextContent;
}
