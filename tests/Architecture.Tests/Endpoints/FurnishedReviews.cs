using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Testing;

namespace Municipal.Architecture.Tests;

/// <summary>The reviews of a furnished portal: that of the resident's own proposal is published and can be questioned, the other is being written.</summary>
internal static class FurnishedReviews
{
    private const string Written = "2028-0001", Published = "2028-0002";

    public static async Task ReviewAsync(TestTenant portal)
    {
        var planner = await portal.SignInAsync(Roles.PbOfficer);
        var officer = await portal.SignInAsync(Roles.DepartmentOfficer);
        await JoinAsync(portal, planner, officer);
        var assign = await planner.GetAsync("/desk/review/assign");
        (await assign.SubmitAsync(f =>
        {
            f.Tick("Ticked", [.. assign.All("input[name=Ticked]").Select(i => i.GetAttribute("value")!)]);
            f["Input.To"] = assign.All("select option")[1].GetAttribute("value")!;
        })).Expect(HttpStatusCode.Redirect);
        foreach (var number in (string[])[Written, Published])
        {
            (await officer.PostAsync($"/desk/review/proposals/{number}", ("Input.Text", $"{Furnished.Marker} {Furnished.Attack}"))).Expect(HttpStatusCode.Redirect);
            (await (await officer.GetAsync($"/desk/review/proposals/{number}/write")).SubmitAsync(FillIn, button: number == Published ? "검토 완료" : "임시 저장")).Expect(HttpStatusCode.Redirect);
        }

        var publish = await planner.GetAsync("/desk/review/publish");
        (await publish.SubmitAsync(f => f.Tick("Ticked", publish.One("input[name=Ticked]").GetAttribute("value")!))).Expect(HttpStatusCode.Redirect);
    }

    /// <summary>The department has its officer and, so that somebody with every role finds every page, the first resident.</summary>
    private static async Task JoinAsync(TestTenant portal, TestBrowser planner, TestBrowser officer)
    {
        var link = (await planner.GetAsync("/desk/review/departments")).One("tbody a").GetAttribute("href")!;
        var resident = await portal.PersonAsync(Roles.Resident);
        (await (await planner.GetAsync(link)).SubmitAsync(f => f.Tick("Input.Members", officer.Person!.Id.ToString()))).Expect(HttpStatusCode.Redirect);
        await portal.WriteAsync(services => services.GetRequiredService<TenantSession>().Connection.ExecuteAsync(
            "INSERT INTO review_members (account_id, department_id) VALUES (@p0, @p1)", CancellationToken.None, resident.Id, Guid.Parse(link[(link.LastIndexOf('/') + 1)..])));
    }

    private static void FillIn(TestForm form)
    {
        for (var i = 0; i < 3; i++)
        {
            (form[$"Input.Criteria[{i}].Judgement"], form[$"Input.Criteria[{i}].Reason"], form[$"Input.Criteria[{i}].Ground"]) = ("Partly", Furnished.Attack, Furnished.Attack);
        }

        (form["Input.Costs[0].Name"], form["Input.Costs[0].Amount"], form["Input.Period"]) = (Furnished.Attack, "5천만원", Furnished.Attack);
        (form["Input.Verdict"], form["Input.Reason"], form["Input.Condition"]) = ("Conditional", Furnished.Attack, Furnished.Attack);
    }
}
