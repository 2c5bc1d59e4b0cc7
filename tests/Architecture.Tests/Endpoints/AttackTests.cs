using Microsoft.Extensions.DependencyInjection;
using Municipal.Testing;

namespace Municipal.Architecture.Tests;

/// <summary>Whatever people type into whatever form is shown as what they typed, and sets what the form offers and nothing else.</summary>
public sealed class AttackTests
{
    /// <summary>Fields that no form has and whose names an attacker would guess.</summary>
    private static readonly (string, string)[] Guesses =
    [
        .. from prefix in (string[])["", "Input.", "Account.", "Person.", "Proposal.", "Draft."]
           from guess in ((string, string)[])
           [
               ("TenantId", "01980000-0000-7000-8000-000000000001"), ("Roles", Roles.TenantAdministrator), ("RoleNames", Roles.TenantAdministrator), ("IsStaff", "true"), ("Wanted", Roles.TenantAdministrator),
               ("Status", "Funded"), ("State", "Active"), ("Standing", "Funded"), ("SupportCount", "999"), ("IsHidden", "false"), ("AuthorId", "01980000-0000-7000-8000-000000000001"),
               ("AccountId", "01980000-0000-7000-8000-000000000001"), ("PasswordHash", "x"), ("PublishedPassword", "x"), ("CreatedAt", "2001-01-01"), ("PublishedAt", "2001-01-01"), ("Turn", "0"),
           ]
           select (prefix + guess.Item1, guess.Item2),
    ];

    [Fact]
    public async Task Type_AttackIntoEveryForm_IsShownAsText()
    {
        await using var gu = await Furnished.GuAsync();
        var everybody = await Cast.EverybodyAsync(gu);
        var found = new List<string>();
        var filler = new FormFiller(Furnished.Attack, []);
        var features = gu.Tenant.Features;
        var taken = 0;
        foreach (var path in await PathsAsync(gu, everybody))
        {
            var page = await everybody.GetAsync(path);
            found.AddRange(Markup.TracesIn(page));
            foreach (var answer in await filler.SendAllAsync(everybody, page, MaySend))
            {
                taken += answer.Location is null ? 0 : 1;
                found.AddRange(Markup.TracesIn(answer));
            }

            if (!gu.Tenant.Features.SetEquals(features))
            {
                await gu.Installation.Services.GetRequiredService<TenantRegistry>().UpdateAsync(gu.Tenant.Id, facts => facts with { Features = [.. features] }, TestContext.Current.CancellationToken);
            }
        }

        // Once more, now that every text is there.
        var shown = 0;
        foreach (var path in await PathsAsync(gu, everybody))
        {
            foreach (var browser in (TestBrowser[])[everybody, gu.Browse(), new(everybody) { InEnglish = true }])
            {
                var page = await browser.GetAsync(path);
                found.AddRange(Markup.TracesIn(page));
                shown += page.Html.Body?.TextContent.Contains("<i data-xss>", StringComparison.Ordinal) == true ? 1 : 0;
            }
        }

        Violations.None(found, "Razor encodes what it writes; somebody has gone round it (Html.Raw, HtmlString, AppendHtml) or put a visitor's address into a link.");
        Assert.True(taken > 20, $"Only {taken} forms took what was typed.");
        Assert.True(shown > 40, $"Only {shown} pages show what was typed.");
    }

    [Fact]
    public async Task Send_FieldsThatNoFormHas_SetNothing()
    {
        await using var gu = await Furnished.GuAsync();
        var resident = await gu.SignInAsync(Roles.Resident, 2);
        var before = await TenantContents.ReadAsync(gu);
        var filler = new FormFiller("봄비 \uFFFE내리는 길", Guesses);
        var taken = 0;
        foreach (var browser in (TestBrowser[])[resident, gu.Browse()])
        {
            foreach (var path in await PathsAsync(gu, browser))
            {
                var answers = await filler.SendAllAsync(browser, await browser.GetAsync(path), MaySend);
                taken += answers.Count(a => a.Location is not null);
            }
        }

        var after = await TenantContents.ReadAsync(gu);
        Assert.True(taken > 5, $"Only {taken} forms took what was typed.");
        var text = after.Cells.Except(before.Cells).Where(c => c.Value is "01980000-0000-7000-8000-000000000001" or "999" or "x" or "Funded" || c.Value.StartsWith("2001-01-01", StringComparison.Ordinal));
        Violations.None(text.Select(c => $"{c.Table}.{c.Column} became {c.Value}"), "A form sets its own fields only. Is an entity bound, or a property that no field shows?");
        Violations.None(
            after.Cells.Where(c => c is { Table: "residents_accounts", Column: "role_names" or "is_staff" }).Except(before.Cells)
                .Where(c => c.Value is not (Roles.Resident or "0" or "False")).Select(c => $"account {c.Row}: {c.Column} became {c.Value}"),
            "Somebody has given themselves a role.");
    }

    [Fact]
    public async Task Get_EverySheet_HasNoFormulas()
    {
        await using var gu = await Furnished.GuAsync();
        var office = await gu.SignInAsync(Roles.TenantAdministrator);
        await (await gu.SignInAsync(Roles.Resident)).PostAsync("/my/profile", ("Input.Name", Furnished.Formula));
        foreach (var start in (string[])["=1+1", "+1", "-1+1", "@x", "\t=1", "＝1", "＋1", "－1", "＠x"])
        {
            await office.PostAsync("/desk/people/invite", ("Input.Name", $"{start}\"&HYPERLINK(1)"), ("Input.Email", $"a{(int)start[0]}@example.test"), ("Input.Role", Roles.PbOfficer));
        }

        var everybody = await Cast.EverybodyAsync(gu);
        var found = new List<string>();
        var sheets = 0;
        foreach (var path in await PathsAsync(gu, everybody))
        {
            var page = await everybody.GetAsync(path);
            if (page.Headers["content-type"].FirstOrDefault()?.StartsWith("text/csv", StringComparison.Ordinal) != true)
            {
                continue;
            }

            sheets++;
            found.AddRange(Sheet.Cells(page.Source).Where(Sheet.Runs).Select(c => $"{path}: {c}"));
            if (!page.Headers["content-disposition"].Any(d => d.StartsWith("attachment", StringComparison.Ordinal)) || page.Headers["cache-control"].All(c => !c.Contains("no-store", StringComparison.Ordinal)))
            {
                found.Add($"{path}: a sheet of the desk's is saved, not shown, and kept by nobody");
            }
        }

        Violations.None(found, "A spreadsheet would run this cell. Write sheets with CsvInjection.Escape.");
        Assert.True(sheets >= 3, $"Only {sheets} sheets were found.");
    }

    /// <summary>What would end the test's own visit.</summary>
    private static bool MaySend(string target) => !target.Contains("/sign-out", StringComparison.Ordinal) && !target.Contains("/my/close", StringComparison.Ordinal);

    private static async Task<List<string>> PathsAsync(TestTenant gu, TestBrowser browser)
    {
        var addresses = (await EndpointTable.PortalAsync()).Where(a => (a.Page is not null || a.Methods.Contains("GET")) && !Doors.CityOnly.Contains(a.Feature ?? "")).ToList();
        var doorways = await Doorways.FindAsync(gu, browser, addresses);
        return [.. addresses.OrderBy(a => a.IsDesk).Select(doorways.Of).OfType<string>()];
    }
}
