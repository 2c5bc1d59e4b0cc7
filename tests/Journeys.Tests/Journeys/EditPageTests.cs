namespace Municipal.Journeys.Tests;

/// <summary>A gu's communication staff edit a page and publish it, without developers.</summary>
public sealed class EditPageTests(DemoPortal portal)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task CommunicationStaff_EditAndPublishAPage(bool javaScript)
    {
        var sentence = $"구청 2층 민원실에서도 도와 드립니다. {(javaScript ? "월요일" : "화요일")}에 오세요.";
        await using var staff = await Person.AtAsync(portal, "seodaemun", javaScript);
        await using var visitor = await Person.AtAsync(portal, "seodaemun", javaScript);
        await staff.SignInAsync("communication@demo.example");
        await staff.ReadsHeadingAsync("안녕하세요");
        await staff.Page.GetByRole(AriaRole.Navigation, new() { Name = "업무 메뉴", Exact = true }).GetByRole(AriaRole.Link, new() { Name = "페이지", Exact = true }).ClickAsync();
        await staff.FollowAsync("이용안내");
        var body = staff.Page.Locator("textarea[name='Input.KoBody']");
        await body.FillAsync($"{await body.InputValueAsync()}\n\n**{sentence}**\n");

        await staff.PressAsync("미리 보기");
        await Assertions.Expect(staff.Page.Locator("section[lang=ko] strong").Last).ToHaveTextAsync(sentence);
        await staff.PressAsync("초안 저장");
        await staff.ReadsAsync("초안을 저장했습니다.");
        await visitor.GoAsync("guide");
        await Assertions.Expect(visitor.Page.Locator("main")).Not.ToContainTextAsync(sentence);

        await staff.PressAsync("게시");
        await staff.ReadsAsync("게시했습니다.");
        await visitor.GoAsync("guide");
        await Assertions.Expect(visitor.Page.Locator("main strong").Last).ToHaveTextAsync(sentence);

        // The English page still says what it said; staff are reminded to look at it.
        await staff.ReadsAsync("오래된 번역");
        await staff.PressAsync("영어가 그대로 맞습니다");
        await Assertions.Expect(staff.Page.Locator("main")).Not.ToContainTextAsync("오래된 번역");
        Assert.Empty(staff.Troubles.Concat(visitor.Troubles));
    }
}
