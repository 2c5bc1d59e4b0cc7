using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Municipal.Proposals.Tests.Register;

public class SimilarProposalsTests
{
    private const string Items = """
        { "key": "a", "number": "2024-0001", "title": "나래공원 벤치 교체", "field": "environment", "area": "1132051100", "cost": 12000000, "fiscalYear": 2024, "standing": "done", "source": "구보 2023-09" },
        { "key": "b", "number": "2025-0001", "title": "마을 도서관 주말 개방", "field": "education", "fiscalYear": 2025 },
        { "key": "c", "number": "2025-0002", "title": "골목길 보안등 설치", "field": "safety", "fiscalYear": 2025 }
        """;

    [Fact]
    public async Task Find_ExistingProjectOfAnotherYear_IsFoundWithReasons()
    {
        await using var portal = await TestPortal.OpenAsync(items: Items);

        var found = Assert.Single(await FindAsync(portal, "나래공원 의자 바꿔 주세요", Neighbours.Dong, new Won(10_000_000)));

        Assert.Equal(("2024-0001", Standing.Done, "구보 2023-09"), (found.Similar.Item.Number, found.Standing, found.Source));
        Assert.Equal(
            [ReasonCode.SameMeaning, ReasonCode.SamePlace, ReasonCode.SameArea, ReasonCode.NearAmount], found.Similar.Reasons.Select(r => r.Code));
    }

    [Fact]
    public async Task Find_PublishedSince_IsFound_WithdrawnSince_IsNot()
    {
        await using var portal = await TestPortal.OpenAsync(items: Items);
        Assert.Single(await FindAsync(portal, "골목길 보안등"));
        var author = Guid.CreateVersion7();

        await portal.PublishAsync(await portal.DraftAsync(author, "옥상 텃밭 만들기"), author);
        await ChangeAsync(portal, "2025-0002", p => p.Withdraw());

        Assert.Single(await FindAsync(portal, "옥상에 텃밭을"));
        Assert.Empty(await FindAsync(portal, "골목길 보안등"));
    }

    [Fact]
    public async Task Find_WrittenAnew_IsFoundByItsNewWords()
    {
        await using var portal = await TestPortal.OpenAsync(items: Items);
        Assert.Empty(await FindAsync(portal, "옥상 텃밭"));

        await ChangeAsync(portal, "2025-0001", p => p.Write(p.Text with { Title = "옥상 텃밭 만들기" }, Rules.Years.Opens));

        Assert.Equal("옥상 텃밭 만들기", Assert.Single(await FindAsync(portal, "옥상 텃밭")).Similar.Item.Title);
        Assert.Empty(await FindAsync(portal, "마을 도서관 주말 개방"));
    }

    [Fact]
    public async Task Find_SupportedSince_CountsAsItIsNow()
    {
        await using var portal = await TestPortal.OpenAsync(items: Items);
        var before = Assert.Single(await FindAsync(portal, "골목길 보안등"));
        await portal.ReadAsync<SupportBook, SupportAnswer>(book => book.GiveAsync(before.Similar.Item.Id, Guid.CreateVersion7(), null, default));

        Assert.Equal(1, Assert.Single(await FindAsync(portal, "골목길 보안등")).SupportCount);
    }

    [Fact]
    public async Task Find_AnotherTenant_NeverFindsThese()
    {
        await using var portal = await TestPortal.OpenAsync(items: Items);
        var recipe = portal.Recipe("""{ "name": "feature", "enable": ["Proposals.Support"] }""");
        var (other, _) = await portal.Get<TenantSetup>().CreateAsync(new SetupOrder(TenantName.Parse("other"), new LocalizedText("다른 구")), recipe, TestContext.Current.CancellationToken);
        Assert.Single(await FindAsync(portal, "골목길 보안등"));

        var found = await portal.Get<TenantScopes>().ReadAsync(other, services =>
            services.GetRequiredService<SimilarProposals>().FindAsync(new ProposalText { Title = "골목길 보안등", Field = "safety" }, TestContext.Current.CancellationToken));

        Assert.Empty(found);
    }

    private static Task<IReadOnlyList<SimilarRow>> FindAsync(TestPortal portal, string title, Guid? area = null, Won? estimate = null) =>
        portal.ReadAsync<SimilarProposals, IReadOnlyList<SimilarRow>>(similar =>
            similar.FindAsync(new ProposalText { Title = title, Field = "environment", AreaId = area, Estimate = estimate }, TestContext.Current.CancellationToken));

    private static Task<bool> ChangeAsync(TestPortal portal, string number, Action<Proposal> change) => portal.WriteAsync<ProposalsDb, bool>(async db =>
    {
        change(await db.Proposals.SingleAsync(p => p.Number == number));
        return true;
    });
}
