namespace Municipal.Tenants.Tests.Rules;

public sealed class BrandColourTests
{
    [Theory]
    [InlineData("#000000", 21.0)]
    [InlineData("#ffffff", 1.0)]
    [InlineData("#777777", 4.48)]
    [InlineData("#767676", 4.54)]
    [InlineData("#ff0000", 4.00)]
    public void RatioOnWhite_KnownColours_AsTheStandardSays(string colour, double ratio) => Assert.Equal(ratio, BrandColour.RatioOnWhite(colour), 0.005);

    [Theory]
    [InlineData("#767676", true)]
    [InlineData("#777777", false)]
    public void IsReadable_AroundTheLimit_Decides(string colour, bool readable) => Assert.Equal(readable, BrandColour.IsReadable(colour));

    [Theory]
    [InlineData("#ffff00")]
    [InlineData("#ffffff")]
    [InlineData("#00ff00")]
    [InlineData("#ffb6c1")]
    [InlineData("#777777")]
    public void NearestReadable_PaleColour_IsReadableAndOnlyJust(string colour)
    {
        var darker = BrandColour.NearestReadable(colour);

        Assert.True(BrandColour.IsReadable(darker));
        Assert.InRange(BrandColour.RatioOnWhite(darker), 4.5, 4.75);
    }

    [Fact]
    public void NearestReadable_ReadableColour_LeavesIt() => Assert.Equal("#256ef4", BrandColour.NearestReadable("#256EF4"));

    [Theory]
    [InlineData("#12345")]
    [InlineData("123456#")]
    [InlineData("#12345g")]
    [InlineData("red")]
    [InlineData("")]
    [InlineData(null)]
    public void IsColour_AnythingElse_IsNone(string? text) => Assert.False(BrandColour.IsColour(text));
}
