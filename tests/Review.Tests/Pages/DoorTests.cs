using System.Net;
using Municipal.Testing;

namespace Municipal.Review.Tests;

/// <summary>Who comes in, and what is there when the feature is off.</summary>
public sealed class DoorTests
{
    private static readonly string[] Doors =
        ["/desk/review", $"/desk/review/proposals/{Office.Entered}", $"/desk/review/proposals/{Office.Entered}/write", $"/desk/review/proposals/{Office.Entered}/hand-back", $"/desk/review/proposals/{Office.Entered}/assign", "/desk/review/assign", "/desk/review/publish", "/desk/review/departments", "/desk/review/departments/edit"];

    [Fact]
    public async Task Desk_IsClosedToResidents_AndToThoseWithoutAnAccount()
    {
        await using var office = await Office.OpenAsync(Database.Sqlite);
        await office.AssignAsync("공원녹지과", Office.Entered);
        var resident = await office.ProposerAsync();
        foreach (var door in Doors)
        {
            (await office.Gu.Browse().GetAsync(door)).Expect(HttpStatusCode.Found);
            Assert.Contains((await resident.GetAsync(door)).Status, (HttpStatusCode[])[HttpStatusCode.Forbidden, HttpStatusCode.NotFound]);
        }
    }

    [Fact]
    public async Task DepartmentOfficer_NeitherAssignsNorPublishes()
    {
        await using var office = await Office.OpenAsync(Database.Sqlite);
        var officer = await office.OfficerAsync(Office.Park);
        foreach (var door in Doors[4..])
        {
            Assert.Contains((await officer.GetAsync(door)).Status, (HttpStatusCode[])[HttpStatusCode.Forbidden, HttpStatusCode.NotFound]);
        }
    }

    [Theory, OnEachDatabase]
    public async Task FeatureOff_ClosesEveryDoor_AndLeavesTheProposalWithoutASection(Database database)
    {
        await using var office = await Office.OpenAsync(database);
        await office.ReviewAsync(Office.Entered);
        await office.Gu.SwitchAsync("Review", false);

        foreach (var door in Doors)
        {
            (await (await office.PlannerAsync()).GetAsync(door)).Expect(HttpStatusCode.NotFound);
        }

        var page = await office.ReadAsync(Office.Entered);
        Assert.Empty(page.All("#review"));
        // What has happened has happened: the trail keeps it.
        Assert.Contains("부서검토 결과: 적격", page.Text, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task AnotherPortalsIds_AreNotThere(Database database)
    {
        await using var office = await Office.OpenAsync(database);
        await using var neighbour = await Office.OpenAsync(database);
        await office.AssignAsync("공원녹지과", Office.Entered);
        await Office.PrepareAsync(await office.OfficerAsync(Office.Park), Office.Entered);
        var theirs = (await (await office.PlannerAsync()).GetAsync("/desk/review/publish")).One("input[name=Ticked]").GetAttribute("value")!;
        await (await office.PlannerAsync()).PostAsync("/desk/review/departments/edit", ("Input.Ko", "가로수과"), ("Input.En", "Street Trees"));
        var department = (await (await office.PlannerAsync()).GetAsync("/desk/review/departments")).All("tbody a").Single(a => a.TextContent == "가로수과").GetAttribute("href")!;
        var id = department[(department.LastIndexOf('/') + 1)..];

        (await (await neighbour.PlannerAsync()).GetAsync($"/desk/review/departments/edit/{id}")).Expect(HttpStatusCode.NotFound);
        await (await neighbour.PlannerAsync()).PostAsync("/desk/review/publish", ("Ticked", theirs));
        Assert.Empty((await neighbour.ReadAsync(Office.Entered)).All("#review"));
        Assert.DoesNotContain("부서검토 결과", (await office.ReadAsync(Office.Entered)).Text, StringComparison.Ordinal);
    }
}
