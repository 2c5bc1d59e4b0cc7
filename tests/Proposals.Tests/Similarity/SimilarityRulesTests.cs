namespace Municipal.Proposals.Tests.Similarity;

public class SimilarityRulesTests
{
    private static readonly Guid Here = Guid.CreateVersion7();
    private static readonly Guid Elsewhere = Guid.CreateVersion7();

    private static readonly SimilarityIndex Index = new(
    [
        Item("2027-0001", "가람천 산책로 벤치 설치", Here, 15_000_000),
        Item("2027-0002", "어린이공원 놀이터 바닥 교체", Here),
        Item("2027-0003", "골목길 보안등 설치 사업", Here),
        Item("2027-0004", "범죄 취약지역 CCTV 설치 사업", Here),
        Item("2027-0005", "마을 도서관 주말 개방", Here),
        Item("2027-0006", "횡단보도 바닥 신호등 설치 사업", Here),
        Item("2027-0007", "라온시장 공영주차장 30면 조성", Here),
    ]);

    [Theory]
    [InlineData("가람천에 산책로 의자를 놓아 주세요", "2027-0001")]
    [InlineData("놀이터 바닥을 새로 바꾸기", "2027-0002")]
    [InlineData("골목길 가로등을 더 밝게", "2027-0003")]
    [InlineData("씨씨티비를 달아 주세요", "2027-0004")]
    [InlineData("바닥신호등 설치", "2027-0006")]
    [InlineData("라온시장 주차장을 만들어 주세요", "2027-0007")]
    [InlineData("ㅂㄷㅅㅎㄷ", "2027-0006")]
    [InlineData("ㅂㅇㄷ", "2027-0003")]
    public void Find_TheSameWishInOtherWords_ComesFirst(string title, string expected) =>
        Assert.Equal(expected, Find(new SimilarityQuestion(title))[0].Item.Number);

    [Theory]
    [InlineData("태양광 패널 설치")]
    [InlineData("30면")]
    [InlineData("")]
    [InlineData("ㅋㅋ")]
    public void Find_NothingTellingShared_FindsNothing(string title) => Assert.Empty(Find(new SimilarityQuestion(title)));

    [Fact]
    public void Find_SameWordsAtAnotherPlace_FindsNothing() =>
        Assert.Empty(Find(new SimilarityQuestion("새봄천 산책로 벤치 설치", areaId: Elsewhere)));

    [Fact]
    public void Find_SamePlaceForAnotherPurpose_FindsNothing() =>
        Assert.Empty(Find(new SimilarityQuestion("가람천 물고기 산란장 조성", areaId: Here)));

    [Fact]
    public void Find_SameDong_RanksBeforeNone()
    {
        var index = new SimilarityIndex([Item("2027-0002", "보안등 설치", null), Item("2027-0001", "보안등 설치", Here), Item("2027-0003", "도서관 개방", Here)]);

        Assert.Equal(["2027-0001", "2027-0002"], index.Find(new SimilarityQuestion("보안등 설치", areaId: Here), 5).Select(s => s.Item.Number));
    }

    [Fact]
    public void Find_SaysWhy()
    {
        var found = Find(new SimilarityQuestion("산책로에 의자 설치", "가람천 다리 아래", areaId: Here, estimate: new Won(14_000_000)))[0];

        Assert.Equal(
            [ReasonCode.SharedWords, ReasonCode.SameMeaning, ReasonCode.SamePlace, ReasonCode.SameArea, ReasonCode.NearAmount],
            found.Reasons.Select(r => r.Code));
        Assert.Equal((object[])["산책로, 설치", "의자·벤치", "가람천", new Won(15_000_000)], found.Reasons.SelectMany(r => r.Values));
    }

    [Theory]
    [InlineData("가람천 산책로 벤치를 놓아 주세요", "산책로, 벤치")]
    [InlineData("횡단보도 바닥신호등설치", "횡단보도, 바닥신호등, 설치")]
    [InlineData("공영주차장건립", "공영, 주차장")]
    public void Find_SharedWords_AreThoseOfBoth(string title, string expected) =>
        Assert.Equal(expected, Find(new SimilarityQuestion(title))[0].Reasons.Single(r => r.Code == ReasonCode.SharedWords).Values[0]);

    [Theory]
    [InlineData(10_000_000, 13_000_000, true)]
    [InlineData(10_000_000, 7_000_000, true)]
    [InlineData(10_000_000, 13_000_001, false)]
    [InlineData(10_000_000, 6_999_999, false)]
    [InlineData(long.MaxValue, long.MaxValue, true)]
    public void IsNear_WithinThirtyPercentOfTheOwn(long own, long other, bool expected) =>
        Assert.Equal(expected, SimilarityRules.IsNear(new Won(own), new Won(other)));

    [Fact]
    public void IsNear_NoAmount_IsNot() => Assert.False(SimilarityRules.IsNear(null, new Won(1)) || SimilarityRules.IsNear(new Won(1), null));

    private static IReadOnlyList<SimilarItem> Find(SimilarityQuestion question) => Index.Find(question, 5);

    private static ComparedItem Item(string number, string title, Guid? area, long? won = null) =>
        new(Guid.CreateVersion7(), 1, number, title, "", "safety", area, won is { } amount ? new Won(amount) : null);
}
