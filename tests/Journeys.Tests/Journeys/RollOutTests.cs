namespace Municipal.Journeys.Tests;

/// <summary>City staff roll out a gu's portal from a recipe; its first officer comes in with a second factor.</summary>
public sealed class RollOutTests(DemoPortal portal)
{
    [Theory, InlineData(true, "mapo", "마포구", "Mapo-gu"), InlineData(false, "gwanak", "관악구", "Gwanak-gu")]
    public async Task CityStaff_RollOutAGuFromARecipe(bool javaScript, string name, string ko, string en)
    {
        var email = $"officer@{name}.example.test";
        await using var city = await Person.AtAsync(portal, "", javaScript);
        await city.SignInAsync("city@demo.example");
        await city.Page.GetByRole(AriaRole.Navigation, new() { Name = "업무 메뉴", Exact = true }).GetByRole(AriaRole.Link, new() { Name = "새 누리집 개설", Exact = true }).ClickAsync();
        await city.TickAsync("Recipe", "gu-standard");
        await city.TypeAsync("Name", name);
        await city.TypeAsync("TitleKo", ko);
        await city.TypeAsync("TitleEn", en);
        await city.TypeAsync("Colour", "#0b50d0");
        await city.TypeAsync("OfficerName", "오담당");
        await city.TypeAsync("OfficerEmail", email);
        await city.PressAsync("미리 보기");
        await city.ReadsAsync("아직 아무것도 바꾸지 않았습니다");
        Assert.Equal(404, await StatusOfAsync(city, name));

        await city.PressAsync("누리집 만들기");
        await city.ReadsAsync($"{ko} 누리집을 만들었습니다");
        await using var visitor = await Person.AtAsync(portal, name, javaScript);
        Assert.Equal(200, await visitor.GoAsync(""));
        await Assertions.Expect(visitor.Page.Locator(".hero")).ToContainTextAsync(ko);
        await visitor.GoAsync("en");
        await Assertions.Expect(visitor.Page.Locator(".hero")).ToContainTextAsync(en);
        await visitor.GoAsync("about");
        await visitor.ReadsHeadingAsync("주민참여예산이란");

        await ComesInAsync(name, email, javaScript);
        Assert.Empty(city.Troubles.Concat(visitor.Troubles));
    }

    private async Task ComesInAsync(string name, string email, bool javaScript)
    {
        await using var officer = await Person.AtAsync(portal, name, javaScript);
        await officer.GoAsync(await portal.Mail.LinkAsync(email, "invitation"));
        await officer.ReadsAsync("오담당님, 환영합니다");
        await officer.TypeAsync("NewPassword", ResidentSteps.Password);
        await officer.PressAsync("비밀번호 정하기");
        await officer.ReadsHeadingAsync("2단계 인증 등록");
        await officer.TypeAsync("Code", AuthenticatorApp.CodeOf(await officer.Page.Locator(".receipt").InnerTextAsync()));
        await officer.PressAsync("등록");
        await officer.ReadsHeadingAsync("복구 번호");
        var recovery = await officer.Page.Locator("main code").First.InnerTextAsync();
        await officer.FollowAsync("적어 두었습니다");
        await officer.ReadsHeadingAsync("안녕하세요");

        // The password alone opens nothing.
        await using var again = await Person.AtAsync(portal, name, javaScript);
        await again.SignInAsync(email, ResidentSteps.Password);
        await again.ReadsHeadingAsync("2단계 인증");
        await again.GoAsync("desk");
        await again.ReadsHeadingAsync("2단계 인증");
        await again.TypeAsync("Code", recovery);
        await again.PressAsync("확인");
        await again.ReadsHeadingAsync("안녕하세요");
        Assert.Empty(officer.Troubles.Concat(again.Troubles));
    }

    private async Task<int> StatusOfAsync(Person person, string name) => (await person.AskAsync(new Uri(portal.Address, name).ToString())).Status;
}
