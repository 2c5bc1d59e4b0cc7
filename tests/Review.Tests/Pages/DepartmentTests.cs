using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Residents.Contracts;
using Municipal.Testing;

namespace Municipal.Review.Tests;

/// <summary>Departments, who belongs to them, and how they travel in recipes.</summary>
public sealed class DepartmentTests
{
    [Theory, OnEachDatabase]
    public async Task NewDepartment_TakesItsOfficersFromOthers(Database database)
    {
        await using var office = await Office.OpenAsync(database);
        var planner = await office.PlannerAsync();
        var form = await planner.GetAsync("/desk/review/departments/edit");
        var road = form.All("input[name='Input.Members']").Single(i => i.ParentElement!.TextContent.Contains(Office.Road, StringComparison.Ordinal)).GetAttribute("value")!;
        (await form.SubmitAsync(f => (f["Input.Ko"], f["Input.En"], f["Input.Mail"]) = ("", "Welfare", "이것은 주소가 아니다"))).Expect(HttpStatusCode.BadRequest);
        Assert.All((await form.SubmitAsync(f => f["Input.Mail"] = "이것은 주소가 아니다")).Errors, e => Assert.DoesNotContain("field", e, StringComparison.Ordinal));

        (await form.SubmitAsync(f =>
        {
            (f["Input.Ko"], f["Input.En"], f["Input.Mail"]) = ("복지정책과", "Welfare Department", "welfare@example.test");
            f.Tick("Input.Members", road);
        })).Expect(HttpStatusCode.Found);

        var rows = (await planner.GetAsync("/desk/review/departments")).All("tbody tr").ToDictionary(r => r.QuerySelector("a")!.TextContent, r => r.TextContent);
        Assert.Contains(Office.Road, rows["복지정책과"], StringComparison.Ordinal);
        Assert.DoesNotContain(Office.Road, rows["도로과"], StringComparison.Ordinal);
        Assert.Contains(await office.Gu.AuditAsync(), a => a is { Action: "review.department.saved", Label: "복지정책과" });
    }

    [Theory, OnEachDatabase]
    public async Task WhoeverLeft_BelongsToNoDepartment(Database database)
    {
        await using var office = await Office.OpenAsync(database);
        var road = (await office.OfficerAsync(Office.Road)).Person!.Id;
        await office.Gu.WriteAsync(services =>
        {
            services.GetRequiredService<Outbox>().Raise(new AccountClosed(road));
            return Task.CompletedTask;
        });

        await office.Gu.DeliverAsync();

        Assert.Null(await office.Gu.ReadAsync(services => services.GetRequiredService<DepartmentBook>().OfAsync(road, CancellationToken.None)));
    }

    [Theory, OnEachDatabase]
    public async Task Recipe_ChangesNothingTheSecondTime_AndComesOutAsItWentIn(Database database)
    {
        await using var office = await Office.OpenAsync(database);
        const string Step = """{ "name": "departments", "departments": [ { "key": "parks", "name": { "ko": "푸른도시과", "en": "Green City" }, "active": false }, { "key": "new", "name": { "ko": "교통과", "en": "Traffic" } } ] }""";

        Assert.Equal([(ChangeKind.Updated, "푸른도시과"), (ChangeKind.Created, "교통과")], (await office.Gu.RunRecipeAsync(Step)).Select(c => (c.Kind, c.What)));
        Assert.Empty(await office.Gu.RunRecipeAsync(Step));

        var export = await office.Gu.ExportAsync();
        Assert.Contains("푸른도시과", export, StringComparison.Ordinal);
        Assert.DoesNotContain("park@example.test", export, StringComparison.Ordinal);
    }
}
