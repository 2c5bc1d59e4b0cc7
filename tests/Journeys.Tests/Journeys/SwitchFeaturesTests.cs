namespace Municipal.Journeys.Tests;

/// <summary>A gu switches features on and off; every door follows on the very next request, and nothing is lost.</summary>
public sealed class SwitchFeaturesTests(DemoPortal portal)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task Administrator_SwitchesFeaturesOnAndOff(bool javaScript)
    {
        await using var admin = await Person.AtAsync(portal, "gangbuk", javaScript);
        await using var visitor = await Person.AtAsync(portal, "gangbuk", javaScript);
        await admin.SignInAsync("admin@demo.example");
        await admin.GoAsync("desk/features");
        Assert.Equal(404, await visitor.GoAsync("school"));

        await SwitchAsync(admin, "예산학교");
        await admin.ReadsAsync("기능을 켰습니다: 예산학교");
        Assert.Equal(200, await visitor.GoAsync("school"));
        await visitor.GoAsync("");
        await Assertions.Expect(Menu(visitor).GetByRole(AriaRole.Link, new() { Name = "예산학교" })).ToHaveCountAsync(1);

        await SwitchAsync(admin, "예산학교");
        await admin.ReadsAsync("기능을 껐습니다: 예산학교");
        Assert.Equal(404, await visitor.GoAsync("school"));
        await visitor.GoAsync("");
        await Assertions.Expect(Menu(visitor).GetByRole(AriaRole.Link, new() { Name = "예산학교" })).ToHaveCountAsync(0);

        // Others stand on proposals, so the portal asks first.
        await visitor.GoAsync("proposals");
        var count = await visitor.Page.Locator(".result-bar__count").InnerTextAsync();
        await SwitchAsync(admin, "주민제안");
        await admin.ReadsAsync("다음 기능도 함께 꺼집니다");
        await admin.PressAsync("끄기");
        await admin.ReadsAsync("기능을 껐습니다");
        Assert.Equal(404, await visitor.GoAsync("proposals"));

        await SwitchAsync(admin, "주민제안");
        await SwitchAsync(admin, "공감");
        Assert.Equal(200, await visitor.GoAsync("proposals"));
        Assert.Equal(count, await visitor.Page.Locator(".result-bar__count").InnerTextAsync());
        Assert.Empty(admin.Troubles.Concat(visitor.Troubles));
    }

    private static Task SwitchAsync(Person admin, string feature) => admin.Page.GetByRole(AriaRole.Switch, new() { Name = feature, Exact = true }).ClickAsync();

    private static ILocator Menu(Person visitor) => visitor.Page.GetByRole(AriaRole.Navigation, new() { Name = "주메뉴", Exact = true });
}
