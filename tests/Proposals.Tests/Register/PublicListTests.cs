namespace Municipal.Proposals.Tests.Register;

public class PublicListTests
{
    private const string Items = """
        { "key": "a", "title": "어린이공원 놀이터 바닥 교체", "field": "safety", "area": "1132051100", "cost": 50000000, "fiscalYear": 2024, "standing": "funded", "publishedOn": "2023-09-04" },
        { "key": "b", "title": "마을 도서관 주말 개방 100%", "field": "education", "fiscalYear": 2025, "standing": "shortlisted", "publishedOn": "2024-09-04" },
        { "key": "c", "title": "골목길 보안등 설치", "field": "safety", "fiscalYear": 2025, "cost": 90000000, "purpose": "밤길이 어둡습니다.", "publishedOn": "2024-10-01" }
        """;

    [Theory]
    [InlineData("", "cba")]
    [InlineData("field=safety", "ca")]
    [InlineData("area=1132051100", "a")]
    [InlineData("area=none", "cb")]
    [InlineData("area=0000000000", "")]
    [InlineData("standing=shortlisted", "b")]
    [InlineData("year=2025&field=safety", "c")]
    [InlineData("sort=highestCost", "cab")]
    [InlineData("q=놀이", "a")]
    [InlineData("q=밤길", "c")]
    [InlineData("q=ㅂㅇㄷ", "c")]
    [InlineData("q=ㄴㅇㅌ", "a")]
    [InlineData("q=%", "b")]
    [InlineData("q=_", "")]
    [InlineData("q='; DROP TABLE proposals_proposals; --", "")]
    public async Task Read_Asked_FindsInOrder(string asked, string expected)
    {
        await using var portal = await TestPortal.OpenAsync(items: Items);
        var values = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(asked);
        var query = ListQuery.From(name => values.TryGetValue(name, out var value) ? value.ToString() : null);

        var page = await portal.ReadAsync<PublicList, ListPage>(list => list.ReadAsync(query, query.Area == Neighbours.DongCode ? Neighbours.Dong : null, default));

        Assert.Equal(expected, string.Concat(page.Rows.Select(r => r.Title[0] switch { '어' => 'a', '마' => 'b', _ => 'c' })));
        Assert.Equal(expected.Length, page.Total);
    }

    [Fact]
    public async Task Read_MoreThanAPage_EveryProposalOnce()
    {
        var items = string.Join(',', Enumerable.Range(1, 45).Select(i => $$"""{ "key": "{{i}}", "title": "제안 {{i}}", "field": "safety", "fiscalYear": 2024, "publishedOn": "2023-09-04" }"""));
        await using var portal = await TestPortal.OpenAsync(items: items);

        var numbers = new List<string>();
        for (var page = 1; page <= 3; page++)
        {
            var found = await portal.ReadAsync<PublicList, ListPage>(list => list.ReadAsync(ListQuery.From(_ => null) with { Page = page }, null, default));
            Assert.Equal((45, 3), (found.Total, found.Pages));
            numbers.AddRange(found.Rows.Select(r => r.Number));
        }

        Assert.Equal(45, numbers.Distinct().Count());
    }
}
