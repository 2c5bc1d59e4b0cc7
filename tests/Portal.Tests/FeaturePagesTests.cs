using System.Net;

namespace Municipal.Portal.Tests;

public sealed class FeaturePagesTests
{
    private static readonly TestRecipe WithoutProposals = new() { Features = [] };

    [Theory, OnEachDatabase]
    public async Task Post_SwitchOn_TheNextRequestHasIt(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database, WithoutProposals);
        var admin = await gu.SignInAsync(Roles.TenantAdministrator);
        (await gu.Browse().GetAsync("/proposals")).Expect(HttpStatusCode.NotFound);

        var board = (await admin.GetAsync("/desk/features")).Expect(HttpStatusCode.OK);
        Assert.Equal("false", board.One("#Proposals button").GetAttribute("aria-checked"));
        (await board.SubmitAsync(form: "#Proposals form")).Expect(HttpStatusCode.Redirect);

        (await gu.Browse().GetAsync("/proposals")).Expect(HttpStatusCode.OK);
        Assert.Equal("true", (await admin.GetAsync("/desk/features")).One("#Proposals button").GetAttribute("aria-checked"));
    }

    [Theory, OnEachDatabase]
    public async Task Post_SwitchOn_BringsWhatItNeedsAndAuditsBoth(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database, WithoutProposals);
        var admin = await gu.SignInAsync(Roles.TenantAdministrator);

        var done = await (await admin.GetAsync("/desk/features")).SubmitAsync(form: "#Proposals form");

        Assert.Superset(new HashSet<string> { "Cycles", "Proposals" }, gu.Tenant.Features.ToHashSet());
        Assert.Superset(
            new HashSet<string> { "feature:Cycles", "feature:Proposals" },
            (await gu.AuditAsync()).Where(a => a.Action == "portal.feature.on").Select(a => a.Subject).ToHashSet());
        Assert.Contains("기능을 켰습니다", (await done.FollowAsync()).Html.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Post_SwitchOffWhatOthersNeed_AsksFirstAndNamesThem(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var admin = await gu.SignInAsync(Roles.TenantAdministrator);

        var asked = await (await (await admin.GetAsync("/desk/features")).SubmitAsync(form: "#Cycles form")).FollowAsync();

        Assert.Contains("제안", asked.One(".confirm ul").TextContent, StringComparison.Ordinal);
        Assert.Contains("Cycles", (IEnumerable<string>)gu.Tenant.Features);

        (await asked.SubmitAsync(form => form["Input.Reason"] = "올해는 종이로 받습니다.")).Expect(HttpStatusCode.Redirect);

        Assert.DoesNotContain("Cycles", (IEnumerable<string>)gu.Tenant.Features);
        Assert.DoesNotContain("Proposals", (IEnumerable<string>)gu.Tenant.Features);
        Assert.DoesNotContain("Proposals.Support", (IEnumerable<string>)gu.Tenant.Features);
        (await gu.Browse().GetAsync("/proposals")).Expect(HttpStatusCode.NotFound);
        Assert.All((await gu.AuditAsync()).Where(a => a.Action == "portal.feature.off"), a => Assert.Equal("올해는 종이로 받습니다.", a.Reason));
    }

    [Theory, OnEachDatabase]
    public async Task Post_SwitchOff_LeavesOnWhatItHadBrought(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database, new TestRecipe { Features = ["Proposals"] });
        var admin = await gu.SignInAsync(Roles.TenantAdministrator);

        await (await admin.GetAsync("/desk/features")).SubmitAsync(form: "#Proposals form");
        if (gu.Tenant.Features.Contains("Proposals"))
        {
            await (await admin.GetAsync("/desk/features/Proposals/off")).SubmitAsync();
        }

        Assert.DoesNotContain("Proposals", (IEnumerable<string>)gu.Tenant.Features);
        Assert.Contains("Cycles", (IEnumerable<string>)gu.Tenant.Features);
    }

    [Theory, OnEachDatabase]
    public async Task Post_FeatureWithoutSwitch_IsNotFound(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var admin = await gu.SignInAsync(Roles.TenantAdministrator);

        foreach (var feature in (string[])["Residents", "Core", "Tenants", "Nothing"])
        {
            (await admin.PostAsync("/desk/features?handler=Switch", ("feature", feature), ("on", "false"))).Expect(HttpStatusCode.NotFound);
            (await admin.GetAsync($"/desk/features/{feature}/off")).Expect(HttpStatusCode.NotFound);
        }
    }

    [Theory, OnEachDatabase(Roles.Resident), OnEachDatabase(Roles.CommunicationStaff), OnEachDatabase(Roles.PbOfficer)]
    public async Task Post_WithoutPermission_SwitchesNothing(Database database, string role)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var person = await gu.SignInAsync(role);
        var before = gu.Tenant.Features;

        var answer = await person.PostAsync("/desk/features?handler=Switch", ("feature", "BudgetSchool"), ("on", "false"));

        Assert.NotEqual(HttpStatusCode.OK, answer.Status);
        Assert.Equal(before.Order(), gu.Tenant.Features.Order());
    }

    [Theory, OnEachDatabase]
    public async Task Switch_AtOneTenant_LeavesTheOther(Database database)
    {
        await using var one = await TestTenant.CreateAsync(database);
        await using var other = await TestTenant.CreateAsync(database);
        var admin = await one.SignInAsync(Roles.TenantAdministrator);

        await (await admin.GetAsync("/desk/features")).SubmitAsync(form: "#BudgetSchool form");

        Assert.DoesNotContain("BudgetSchool", (IEnumerable<string>)one.Tenant.Features);
        Assert.Contains("BudgetSchool", (IEnumerable<string>)other.Tenant.Features);
    }
}
