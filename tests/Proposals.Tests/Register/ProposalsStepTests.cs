using Microsoft.EntityFrameworkCore;

namespace Municipal.Proposals.Tests.Register;

public class ProposalsStepTests
{
    private const string Items = """
        { "key": "a", "title": "어린이공원 놀이터 바닥 교체", "field": "safety", "area": "1132051100", "cost": 50000000, "fiscalYear": 2024, "standing": "funded", "source": "구보 2023-09", "publishedOn": "2023-09-04" },
        { "key": "b", "number": "2024-0007", "title": "마을 도서관 주말 개방", "field": "education", "fiscalYear": 2024, "standing": "shortlisted", "source": "구보 2023-09" },
        { "key": "c", "title": "골목길 보안등 설치", "field": "safety", "fiscalYear": 2028, "purpose": "밤길이 어둡습니다." }
        """;

    [Fact]
    public async Task Run_Twice_ChangesNothingTheSecondTime()
    {
        await using var portal = await TestPortal.OpenAsync(items: Items);

        var changes = await AgainAsync(portal, Items);

        Assert.Empty(changes);
        Assert.Equal(["2024-0007", "2024-0008", "2028-0001"], await portal.ReadAsync<ProposalsDb, List<string>>(db => db.Proposals.Select(p => p.Number).OrderBy(n => n).ToListAsync()));
    }

    [Fact]
    public async Task Run_ChangedItem_IsANewVersionOfThatOneOnly()
    {
        await using var portal = await TestPortal.OpenAsync(items: Items);

        var changes = await AgainAsync(portal, Items.Replace("주말 개방", "일요일 개방", StringComparison.Ordinal));

        Assert.Single(changes);
        Assert.Equal(4, await portal.ReadAsync<ProposalsDb, int>(db => db.Versions.CountAsync()));
    }

    [Fact]
    public async Task Export_ThenImport_GivesTheSame()
    {
        await using var portal = await TestPortal.OpenAsync(items: Items);
        var author = Guid.CreateVersion7();
        await portal.PublishAsync(await portal.DraftAsync(author), author);

        var exported = await ItemsOfAsync(portal);
        await using var other = await TestPortal.OpenAsync(items: exported.Trim()[1..^1]);

        Assert.Equal(exported, await ItemsOfAsync(other));
        Assert.Contains("김O은", exported, StringComparison.Ordinal);
        Assert.DoesNotContain("김하은", exported, StringComparison.Ordinal);
        Assert.DoesNotContain("kim@example.kr", exported, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_UnknownArea_RefusesAll()
    {
        await using var portal = await TestPortal.OpenAsync();

        var refusal = await Assert.ThrowsAsync<RecipeException>(() => AgainAsync(portal, Items.Replace("1132051100", "9999999999", StringComparison.Ordinal)));

        Assert.Contains("9999999999", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(0, await portal.ReadAsync<ProposalsDb, int>(db => db.Proposals.CountAsync()));
    }

    [Theory]
    [InlineData("\"number\": \"2024-0007\"", "\"number\": \"2023-0007\"")]
    [InlineData("\"cost\": 50000000", "\"cost\": 0")]
    [InlineData("\"key\": \"b\"", "\"key\": \"a\"")]
    [InlineData("밤길이 어둡습니다.", "연락 900101-1234567")]
    public async Task Check_FaultyItem_SaysSo(string right, string wrong)
    {
        await using var portal = await TestPortal.OpenAsync();

        await Assert.ThrowsAsync<RecipeException>(() => AgainAsync(portal, Items.Replace(right, wrong, StringComparison.Ordinal)));
    }

    private static Task<IReadOnlyList<RecipeChange>> AgainAsync(TestPortal portal, string items) =>
        portal.Get<RecipeRunner>().RunAsync(portal.Tenant, portal.Recipe($$"""{ "name": "proposals", "items": [ {{items}} ] }"""), new Dictionary<string, string>(), default);

    private static async Task<string> ItemsOfAsync(TestPortal portal)
    {
        var recipe = System.Text.Json.Nodes.JsonNode.Parse(await portal.Get<RecipeExporter>().ExportAsync(portal.Tenant, default))!;
        return recipe["steps"]!.AsArray().Single(s => (string)s!["name"]! == "proposals")!["items"]!.ToJsonString(KernelJson.Options);
    }
}
