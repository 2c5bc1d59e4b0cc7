namespace Municipal.Proposals.Tests.Rules;

public class SimilarityRulesTests
{
    private static readonly Guid Hongje = Guid.CreateVersion7();

    private static readonly SimilarityIndex Index = new(
    [
        Item("2027-0001", "홍제천 산책로 벤치 설치"),
        Item("2027-0002", "어린이공원 놀이터 바닥 교체"),
        Item("2027-0003", "골목길 보안등 설치 사업"),
        Item("2027-0004", "범죄 취약지역 CCTV 설치 사업"),
        Item("2027-0005", "마을 도서관 주말 개방"),
        Item("2027-0006", "횡단보도 바닥 신호등 설치 사업"),
    ]);

    [Theory]
    [InlineData("홍제천에 산책로 의자와 벤치를 놓아 주세요", "2027-0001")]
    [InlineData("놀이터 바닥을 새로 바꾸기", "2027-0002")]
    [InlineData("골목길 보안등을 더 밝게", "2027-0003")]
    [InlineData("바닥신호등 설치", "2027-0006")]
    public void Find_TheSameWishInOtherWords_ComesFirst(string title, string expected) =>
        Assert.Equal(expected, SimilarityRules.Find(Index, title, "", null, 5)[0].Item.Number);

    [Fact]
    public void Find_OnlyACommonWordShared_FindsNothing() =>
        Assert.Empty(SimilarityRules.Find(Index, "태양광 패널 설치", "", null, 5));

    [Fact]
    public void Find_SaysWhy()
    {
        var found = SimilarityRules.Find(Index, "산책로에 벤치를 설치", "", Hongje, 5)[0];

        Assert.Equal(["산책로", "벤치", "설치"], found.SharedWords);
        Assert.True(found.IsSameArea);
    }

    [Fact]
    public void Find_SameDong_RanksBeforeAnother()
    {
        var index = new SimilarityIndex([Item("2027-0001", "보안등 설치", Guid.CreateVersion7()), Item("2027-0002", "보안등 설치", Hongje)]);

        Assert.Equal(["2027-0002", "2027-0001"], SimilarityRules.Find(index, "보안등 설치", "", Hongje, 5).Select(s => s.Item.Number));
    }

    [Fact]
    public void Find_EmptyTitleOrNoProposals_FindsNothing()
    {
        Assert.Empty(SimilarityRules.Find(Index, "", "", null, 5));
        Assert.Empty(SimilarityRules.Find(new SimilarityIndex([]), "보안등", "", null, 5));
    }

    private static ComparedItem Item(string number, string title, Guid? area = null) => new(number, title, "", area ?? Hongje, Standing.Proposed, 0);
}
