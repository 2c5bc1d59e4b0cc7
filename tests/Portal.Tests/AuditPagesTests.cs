using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace Municipal.Portal.Tests;

public sealed class AuditPagesTests
{
    private static Task RecordAsync(TestTenant gu, string label, string reason = "") => gu.WriteAsync(services =>
    {
        services.GetRequiredService<AuditTrail>().Record("portal.settings.changed", "test:1", label, reason);
        return Task.CompletedTask;
    });

    [Theory, OnEachDatabase]
    public async Task Get_Trail_IsNewestFirstInWords(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        await RecordAsync(gu, "먼저");
        await RecordAsync(gu, "나중");
        var admin = await gu.SignInAsync(Roles.TenantAdministrator);

        var rows = (await admin.GetAsync("/desk/audit?subject=test:1")).All("tbody tr");

        Assert.Equal(2, rows.Count);
        Assert.Contains("나중", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("설정 바꿈", rows[0].TextContent, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Get_Filtered_ShowsOnlyWhatFits(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        await RecordAsync(gu, "찾을 것");
        await RecordAsync(gu, "다른 것");
        var admin = await gu.SignInAsync(Roles.TenantAdministrator);
        var today = CivicTime.Seoul.DayOf(gu.Clock.GetUtcNow().UtcDateTime);

        async Task<int> CountAsync(string query) => (await admin.GetAsync("/desk/audit?" + query)).Expect(HttpStatusCode.OK).All("tbody tr").Count;

        Assert.Equal(1, await CountAsync("subject=찾을"));
        Assert.Equal(2, await CountAsync("subject=test:1&actor=test&action=portal.settings.changed"));
        Assert.Equal(2, await CountAsync($"subject=test:1&from={today:O}&until={today:O}"));
        Assert.Equal(0, await CountAsync($"subject=test:1&from={today.AddDays(1):O}"));
        Assert.Equal(0, await CountAsync($"subject=test:1&until={today.AddDays(-1):O}"));
        Assert.Equal(0, await CountAsync("action=nothing.done"));
    }

    [Theory, OnEachDatabase]
    public async Task Get_Sheets_LeadThroughTheWholeTrail(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        await gu.WriteAsync(services =>
        {
            Enumerable.Range(1, 120).ToList().ForEach(i => services.GetRequiredService<AuditTrail>().Record("portal.settings.changed", "test:many", $"{i}번째"));
            return Task.CompletedTask;
        });
        var admin = await gu.SignInAsync(Roles.TenantAdministrator);

        var last = await (await admin.GetAsync("/desk/audit?subject=test:many")).ClickAsync("3");

        Assert.Equal(20, last.All("tbody tr").Count);
        Assert.Contains("1번째", last.All("tbody tr")[^1].TextContent, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Get_File_HasNoFormulas(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        await RecordAsync(gu, "=HYPERLINK(\"http://evil\")", "+1");
        var admin = await gu.SignInAsync(Roles.TenantAdministrator);

        var file = (await admin.GetAsync("/desk/audit.csv?subject=test:1")).Expect(HttpStatusCode.OK);

        Assert.Equal(new byte[] { 0xEF, 0xBB, 0xBF }, file.Body[..3]);
        Assert.Contains("'=HYPERLINK", file.Source, StringComparison.Ordinal);
        Assert.Contains("'+1", file.Source, StringComparison.Ordinal);
        Assert.DoesNotContain(",=", file.Source, StringComparison.Ordinal);
        Assert.DoesNotContain(",\"=", file.Source, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Get_Check_SaysThatTheChainIsWhole(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        await RecordAsync(gu, "하나");
        await RecordAsync(gu, "둘");
        var admin = await gu.SignInAsync(Roles.TenantAdministrator);

        var page = await (await admin.GetAsync("/desk/audit")).ClickAsync("기록 확인");

        Assert.Contains((await gu.AuditAsync())[^1].Hash, page.One(".alert--success").TextContent, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Get_CheckOfAForgedLine_NamesIt(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        await RecordAsync(gu, "하나");
        var next = (await gu.AuditAsync())[^1].Number + 1;
        // Existing lines cannot be touched; a line put in behind the trail's back can.
        await gu.WriteAsync(services =>
        {
            services.GetRequiredService<KernelDb>().Audit.Add(new AuditEntry
            {
                Number = next, At = gu.Clock.GetUtcNow().UtcDateTime, Actor = "account:x", ActorName = "", Action = "portal.settings.changed", Subject = "x", Label = "", Reason = "",
                Hash = new string('0', 64),
            });
            return Task.CompletedTask;
        });
        var admin = await gu.SignInAsync(Roles.TenantAdministrator);

        var page = await admin.GetAsync("/desk/audit?check=true");

        Assert.Contains($"{next}번 줄", page.One(".alert--danger").TextContent, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase(Roles.Resident), OnEachDatabase(Roles.PbOfficer)]
    public async Task Get_WithoutPermission_ShowsNothing(Database database, string role)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        await RecordAsync(gu, "비밀");
        var person = await gu.SignInAsync(role);

        foreach (var path in (string[])["/desk/audit", "/desk/audit.csv"])
        {
            var answer = await person.GetAsync(path);
            Assert.NotEqual(HttpStatusCode.OK, answer.Status);
            Assert.DoesNotContain("비밀", answer.Source, StringComparison.Ordinal);
        }
    }
}
