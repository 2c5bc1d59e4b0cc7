namespace Municipal.Proposals.Tests.Similarity;

public class SimilarWordsTests
{
    [Theory]
    [InlineData("공원에", "공원")]
    [InlineData("벤치를", "벤치")]
    [InlineData("보안등으로", "보안등")]
    [InlineData("골목에서는", "골목")]
    [InlineData("설치해주세요", "설치")]
    [InlineData("주민들이", "주민")]
    [InlineData("50면을", "50면")]
    public void Strip_ParticleOrEnding_IsCut(string word, string expected) => Assert.Equal(expected, WordEndings.Strip(word));

    [Theory]
    [InlineData("산책로")]
    [InlineData("자전거도로")]
    [InlineData("횡단보도")]
    [InlineData("어린이")]
    [InlineData("길고양이")]
    [InlineData("마을")]
    [InlineData("와이파이")]
    public void Strip_WordThatOnlyLooksLikeIt_Stays(string word) => Assert.Equal(word, WordEndings.Strip(word));

    [Theory]
    [InlineData("바닥신호등 설치", "바닥 신호등을 설치해 주세요")]
    [InlineData("주차장30면", "주차장 30면")]
    [InlineData("CCTV설치", "씨씨티비 설치")]
    [InlineData("공원에 의자를 놓아 주세요", "공원 벤치 설치")]
    [InlineData("도봉로 77길 정비", "도봉로77길을 고쳐 주세요")]
    [InlineData("쉴 곳", "쉼터")]
    public void Read_TheSameInOtherWords_MeansTheSame(string one, string other) =>
        Assert.Equal(WordReader.Read(one).Select(w => w.Meaning), WordReader.Read(other).Select(w => w.Meaning));

    [Theory]
    [InlineData("30면", nameof(WordKind.Quantity))]
    [InlineData("주차장", nameof(WordKind.Thing))]
    [InlineData("산책로", nameof(WordKind.Setting))]
    [InlineData("어르신", nameof(WordKind.Who))]
    [InlineData("교체", nameof(WordKind.Act))]
    [InlineData("홍제천", nameof(WordKind.Place))]
    public void Read_Word_IsOfItsKind(string word, string expected) => Assert.Equal(expected, Assert.Single(WordReader.Read(word)).Kind.ToString());

    [Theory]
    [InlineData("홍제천", "홍제천")]
    [InlineData("홍제천변", "홍제천")]
    [InlineData("도봉로 77길", "도봉로77길")]
    [InlineData("다솜초", "다솜초등학교")]
    [InlineData("다솜초등학교", "다솜초등학교")]
    [InlineData("나래역", "나래역")]
    [InlineData("나래1동", "나래1동")]
    public void Place_Name_IsReadInFull(string word, string expected) => Assert.Equal(expected, PlaceNames.Read(word));

    [Theory]
    [InlineData("산책로")]
    [InlineData("어린이공원")]
    [InlineData("전통시장")]
    [InlineData("생활운동")]
    [InlineData("방역창고")]
    [InlineData("담배꽁초")]
    public void Place_KindOfPlace_NamesNone(string word) => Assert.Null(PlaceNames.Read(word));
}
