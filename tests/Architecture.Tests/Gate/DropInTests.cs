using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Municipal.DropIn;
using Municipal.Testing;

namespace Municipal.Architecture.Tests;

/// <summary>
/// A module that joined by a project reference alone, at two tenants of one Host: one has its feature on, one off.
/// Every door it has is tried at both.
/// </summary>
public sealed class DropInTests
{
    private const string Step = """{ "name": "drop-in", "greeting": "어서 오세요" }""";

    [Theory, OnEachDatabase]
    public async Task Page_OnlyWhereOn(Database database)
    {
        await using var both = await PairAsync(database);

        (await both.On.Browse().GetAsync("/drop-in")).Expect(HttpStatusCode.OK);
        (await both.On.Browse().GetAsync("/drop-in/export")).Expect(HttpStatusCode.OK);
        (await both.Off.Browse().GetAsync("/drop-in")).Expect(HttpStatusCode.NotFound);
        (await both.Off.Browse().GetAsync("/drop-in/export")).Expect(HttpStatusCode.NotFound);
    }

    [Theory, OnEachDatabase]
    public async Task MenuAndSlot_OnlyWhereOn(Database database)
    {
        await using var both = await PairAsync(database);

        var on = await both.On.Browse().GetAsync("/");
        var off = await both.Off.Browse().GetAsync("/");

        Assert.NotEmpty(on.All($"a[href='/{both.On.Tenant.Name}/drop-in']"));
        Assert.NotEmpty(on.All("section#drop-in"));
        Assert.Empty(off.All("a[href$='/drop-in']"));
        Assert.Empty(off.All("section#drop-in"));
    }

    [Theory, OnEachDatabase]
    public async Task DeskAndPermission_OnlyWhereOn(Database database)
    {
        await using var both = await PairAsync(database);
        var on = await both.On.SignInAsync(Roles.TenantAdministrator);
        var off = await both.Off.SignInAsync(Roles.TenantAdministrator);

        (await on.GetAsync("/desk/drop-in")).Expect(HttpStatusCode.OK);
        Assert.NotEmpty((await on.GetAsync("/desk")).All("a[href$='/desk/drop-in']"));
        (await off.GetAsync("/desk/drop-in")).Expect(HttpStatusCode.NotFound);
        Assert.Empty((await off.GetAsync("/desk")).All("a[href$='/desk/drop-in']"));
        Assert.NotEqual(HttpStatusCode.OK, (await (await both.On.SignInAsync(Roles.Resident)).GetAsync("/desk/drop-in")).Status);
        Assert.Contains(DropInModule.Tend.Id, await PermissionsAsync(both.On));
        Assert.DoesNotContain(DropInModule.Tend.Id, await PermissionsAsync(both.Off));
    }

    [Theory, OnEachDatabase]
    public async Task Job_RunsOnlyWhereOn(Database database)
    {
        await using var both = await PairAsync(database);

        await both.On.RunJobsAsync();
        await both.Off.RunJobsAsync();

        Assert.Single(await both.On.AuditAsync(), e => e.Action == "drop-in.job-ran");
        Assert.DoesNotContain(await both.Off.AuditAsync(), e => e.Action == "drop-in.job-ran");
    }

    [Theory, OnEachDatabase]
    public async Task Job_RunTwice_RunsOnceUntilDue(Database database)
    {
        await using var both = await PairAsync(database);

        await both.On.RunJobsAsync();
        await both.On.RunJobsAsync();
        both.On.Clock.Advance(TimeSpan.FromMinutes(6));
        await both.On.RunJobsAsync();

        Assert.Equal(2, (await both.On.AuditAsync()).Count(e => e.Action == "drop-in.job-ran"));
    }

    [Theory, OnEachDatabase]
    public async Task Event_HandledOnlyWhereOn(Database database)
    {
        await using var both = await PairAsync(database);
        foreach (var gu in (TestTenant[])[both.On, both.Off])
        {
            await gu.WriteAsync(services =>
            {
                services.GetRequiredService<Outbox>().Raise(new VisitorDroppedIn("누구"));
                return Task.CompletedTask;
            });
            await gu.DeliverAsync();
        }

        Assert.Single(await both.On.AuditAsync(), e => e is { Action: "drop-in.visited", Label: "누구" });
        Assert.DoesNotContain(await both.Off.AuditAsync(), e => e.Action == "drop-in.visited");
    }

    [Theory, OnEachDatabase]
    public async Task RecipeStep_RefusedWhereOff(Database database)
    {
        await using var both = await PairAsync(database);

        await both.On.RunRecipeAsync(Step);
        var refused = await Assert.ThrowsAsync<RecipeException>(() => both.Off.RunRecipeAsync(Step));

        Assert.Contains("DropIn", refused.Message, StringComparison.Ordinal);
        Assert.Contains("어서 오세요", (await both.On.Browse().GetAsync("/drop-in")).Text, StringComparison.Ordinal);
        Assert.Empty(await both.On.RunRecipeAsync(Step));
        Assert.Contains("drop-in", await both.On.ExportAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("drop-in", await both.Off.ExportAsync(), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Switch_NextRequestKnows_AndNothingIsLost(Database database)
    {
        await using var both = await PairAsync(database);
        await both.On.RunRecipeAsync(Step);
        var visitor = both.On.Browse();

        await both.On.SwitchAsync(DropInModule.FeatureId, on: false);
        (await visitor.GetAsync("/drop-in")).Expect(HttpStatusCode.NotFound);
        Assert.Empty((await visitor.GetAsync("/")).All("section#drop-in"));
        await both.On.SwitchAsync(DropInModule.FeatureId, on: true);

        Assert.Contains("어서 오세요", (await visitor.GetAsync("/drop-in")).Expect(HttpStatusCode.OK).Text, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Form_ShapeRefusalAndSuccess_AnswerAsTheHouseDoes(Database database)
    {
        await using var both = await PairAsync(database);
        var visitor = both.On.Browse();
        var page = await visitor.GetAsync("/drop-in");

        var empty = (await page.SubmitAsync()).Expect(HttpStatusCode.BadRequest);
        var refused = (await empty.SubmitAsync(form => form["Input.Name"] = "nobody")).Expect(HttpStatusCode.UnprocessableEntity);
        var done = (await refused.SubmitAsync(form => form["Input.Name"] = "하나")).Expect(HttpStatusCode.Found);

        Assert.Contains("다른 이름을 적어 주세요.", refused.Text, StringComparison.Ordinal);
        Assert.Equal("nobody", refused.One("[name='Input.Name']").GetAttribute("value"));
        Assert.Contains("하나", (await done.FollowAsync()).Source, StringComparison.Ordinal);
        await both.On.DeliverAsync();
        Assert.Single(await both.On.AuditAsync(), e => e.Action == "drop-in.visited");
    }

    [Theory, OnEachDatabase]
    public async Task Form_SentTwice_DoesItOnce(Database database)
    {
        await using var both = await PairAsync(database);
        var page = await both.On.Browse().GetAsync("/drop-in");

        var first = await page.SubmitAsync(form => form["Input.Name"] = "하나");
        var second = await page.SubmitAsync(form => form["Input.Name"] = "하나");
        await both.On.DeliverAsync();

        Assert.Equal(first.Location, second.Location);
        Assert.Single(await both.On.AuditAsync(), e => e.Action == "drop-in.visited");
    }

    [Theory, OnEachDatabase]
    public async Task Person_OfOneTenant_IsNobodyAtTheOther(Database database)
    {
        await using var both = await PairAsync(database);
        var person = await both.Off.PersonAsync(Roles.TenantAdministrator);

        var page = await both.On.SignIn(person).GetAsync("/desk/drop-in");

        Assert.NotEqual(HttpStatusCode.OK, page.Status);
    }

    private static async Task<Pair> PairAsync(Database database) => new(
        await TestTenant.CreateAsync(database),
        await TestTenant.CreateAsync(database, new TestRecipe { Without = [DropInModule.FeatureId] }));

    private static Task<IReadOnlyCollection<string>> PermissionsAsync(TestTenant gu) => gu.ReadAsync<IReadOnlyCollection<string>>(async services =>
        await services.GetRequiredService<RoleBook>().PermissionsOfAsync(services.GetRequiredService<TenantSession>(), services.GetRequiredService<KernelDb>, [Roles.TenantAdministrator], default));

    private sealed record Pair(TestTenant On, TestTenant Off) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await On.DisposeAsync();
            await Off.DisposeAsync();
        }
    }
}
