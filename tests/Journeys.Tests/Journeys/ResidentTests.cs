namespace Municipal.Journeys.Tests;

/// <summary>A gu's residents browse projects, propose one and enrol in a Budget School course.</summary>
public sealed class ResidentTests(DemoPortal portal)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task Resident_BrowsesProposesAndEnrols(bool javaScript)
    {
        var (title, email) = ($"불광천 산책로에 낮은 조명 {(javaScript ? "놓기" : "달기")}", $"resident-{javaScript}@example.test");
        await using var resident = await Person.AtAsync(portal, "seodaemun", javaScript);
        await resident.GoAsync("");
        await resident.ReadsHeadingAsync("주민참여예산");
        await resident.SignUpAsync("한여름", email);
        await resident.SignInAsync(email, ResidentSteps.Password);
        await Assertions.Expect(resident.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("한여름님, 로그인했습니다.");

        await resident.GoAsync("proposals");
        await resident.Page.Locator("#field").SelectOptionAsync(new SelectOptionValue { Label = "환경·공원" });
        await resident.PressAsync("찾기");
        await Assertions.Expect(resident.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("field="));
        await resident.Page.Locator(".row-item__title a").First.ClickAsync();
        await resident.ReadsAsync("제안 이유");
        await resident.PressAsync("공감하기");
        await resident.ReadsAsync("공감했습니다. 고맙습니다.");

        var number = await resident.ProposeAsync(title);
        await using var visitor = await Person.AtAsync(portal, "seodaemun", javaScript);
        await visitor.GoAsync("proposals");
        await visitor.FollowAsync(title);
        await visitor.ReadsAsync(number);
        await visitor.ReadsAsync("한O름");

        await resident.EnrolAsync("예산 기초 과정");
        await resident.GoAsync("my/courses");
        await resident.ReadsAsync("예산 기초 과정");
        await resident.GoAsync("my/proposals");
        await resident.ReadsAsync(title);
        Assert.Empty(resident.Troubles.Concat(visitor.Troubles));
    }
}
