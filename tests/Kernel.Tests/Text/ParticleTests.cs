using System.Text;

namespace Municipal.Kernel.Tests;

public sealed class ParticleTests
{
    [Theory]
    [InlineData("벤치", "를", "는", "가", "로", "와")]
    [InlineData("공원", "을", "은", "이", "으로", "과")]
    [InlineData("교실", "을", "은", "이", "로", "과")]
    [InlineData("값", "을", "은", "이", "으로", "과")]
    [InlineData("힣", "을", "은", "이", "으로", "과")]
    [InlineData("가", "를", "는", "가", "로", "와")]
    public void After_Hangul_FollowsTheFinalConsonant(string text, string eul, string eun, string i, string ro, string gwa) =>
        Assert.Equal([eul, eun, i, ro, gwa], Forms(text));

    [Theory]
    [InlineData("0", "은", "으로")]
    [InlineData("1", "은", "로")]
    [InlineData("2", "는", "로")]
    [InlineData("3", "은", "으로")]
    [InlineData("4", "는", "로")]
    [InlineData("5", "는", "로")]
    [InlineData("6", "은", "으로")]
    [InlineData("7", "은", "로")]
    [InlineData("8", "은", "로")]
    [InlineData("9", "는", "로")]
    [InlineData("10", "은", "으로")]
    [InlineData("2026", "은", "으로")]
    [InlineData("1,000", "은", "으로")]
    [InlineData("100,000,000", "은", "으로")]
    [InlineData("2,000,000,000,000", "는", "로")]
    [InlineData("10,000,000,000,000,000", "은", "으로")]
    [InlineData("３", "은", "으로")]
    [InlineData("사업 2", "는", "로")]
    [InlineData("5%", "는", "로")]
    public void After_Digits_AreReadInSinoKorean(string text, string eun, string ro)
    {
        Assert.Equal(eun, Particle.After(text, "은/는"));
        Assert.Equal(ro, Particle.After(text, "으로/로"));
    }

    [Theory]
    [InlineData("Wi-Fi")]
    [InlineData("CCTV")]
    [InlineData("漢")]
    [InlineData("")]
    [InlineData("!?")]
    [InlineData("😀")]
    public void After_OtherScripts_GivesTheOpenForm(string text) =>
        Assert.Equal(["을(를)", "은(는)", "이(가)", "(으)로", "과(와)"], Forms(text));

    [Theory]
    [InlineData("\"강조\"", "를")]
    [InlineData("‘공원’", "을")]
    [InlineData("『사업』", "을")]
    [InlineData("벤치 ", "를")]
    [InlineData("벤치!", "를")]
    [InlineData("벤치😀", "를")]
    [InlineData("링컨(Lincoln)", "을")]
    [InlineData("벤치(의자들)", "를")]
    [InlineData("벤치 [교체안]", "를")]
    [InlineData("벤치(가(나)들)", "를")]
    [InlineData("(공원)", "을")]
    [InlineData("(벤치)", "를")]
    [InlineData("공원)", "을")]
    [InlineData("()", "을(를)")]
    public void After_QuotesAndGlosses_AreNotRead(string text, string expected) =>
        Assert.Equal(expected, Particle.After(text, "을/를"));

    [Theory]
    [InlineData("공원", "을")]
    [InlineData("벤치", "를")]
    [InlineData("교실", "을")]
    public void After_DecomposedHangul_IsReadToo(string text, string expected) =>
        Assert.Equal(expected, Particle.After(text.Normalize(NormalizationForm.FormD), "을/를"));

    [Theory]
    [InlineData("ㄱ", "으로")]
    [InlineData("ㄹ", "로")]
    [InlineData("ㅏ", "로")]
    public void After_Jamo_AreReadByName(string text, string expected) =>
        Assert.Equal(expected, Particle.After(text, "으로/로"));

    [Theory]
    [InlineData("를/을")]
    [InlineData("을")]
    [InlineData("")]
    [InlineData("yyyy/MM")]
    public void After_UnknownPair_Throws(string pair)
    {
        Assert.False(Particle.IsPair(pair));
        Assert.Throws<ArgumentException>(() => Particle.After("공원", pair));
    }

    [Fact]
    public void Attach_JoinsWithoutSpace() => Assert.Equal("은평구로", Particle.Attach("은평구", "으로/로"));

    [Fact]
    public void After_ManyBrackets_IsQuick()
    {
        Assert.Equal("을", Particle.After("안" + string.Concat(Enumerable.Repeat("(가)", 50_000)), "을/를"));
        Assert.Equal("을(를)", Particle.After(new string(')', 100_000), "을/를"));
    }

    private static string[] Forms(string text) =>
        [.. new[] { "을/를", "은/는", "이/가", "으로/로", "과/와" }.Select(pair => Particle.After(text, pair))];
}
