using System.Net;

namespace Municipal.Residents.Tests.Pages;

public class AccountsStepTests
{
    private const string Step = """{ "name": "accounts", "accounts": [ { "email": "demo@example.test", "name": "시연자", "password": "시연용 비밀번호", "roles": ["resident"] } ] }""";

    [Theory, OnEachDatabase]
    public async Task Run_RecipeIsNoDemonstration_Refuses(Database database)
    {
        await using var demo = await TestTenant.CreateAsync(database, new TestRecipe { IsDemo = true });
        var refused = await Assert.ThrowsAsync<RecipeException>(() => demo.RunRecipeAsync(Step));
        Assert.Contains("isdemo", refused.Message, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task SetUp_AccountsSignInAndAreNeverExported(Database database)
    {
        await using var demo = await TestTenant.CreateAsync(database, new TestRecipe { IsDemo = true, Steps = Step });
        var browser = demo.Browse();
        (await browser.SignInAsync("demo@example.test", "시연용 비밀번호")).Expect(HttpStatusCode.Redirect);
        Assert.True(await browser.IsSignedInAsync());
        Assert.DoesNotContain("demo@example.test", await demo.ExportAsync(), StringComparison.Ordinal);
    }
}
