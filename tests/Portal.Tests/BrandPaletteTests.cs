using Municipal.Portal.Rules;

namespace Municipal.Portal.Tests;

public sealed class BrandPaletteTests
{
    private static IEnumerable<string> ManyColours()
    {
        var random = new Random(20261122);
        var corners = from r in (int[])[0, 1, 128, 254, 255] from g in (int[])[0, 1, 128, 254, 255] from b in (int[])[0, 1, 128, 254, 255] select $"#{r:x2}{g:x2}{b:x2}";
        return corners.Concat(Enumerable.Range(0, 1500).Select(_ => $"#{random.Next(0x1000000):x6}"));
    }

    [Fact]
    public void Of_AnyColour_KeepsTheContract()
    {
        foreach (var colour in ManyColours())
        {
            var palette = BrandPalette.Of(colour);
            Assert.All(
                BrandPalette.Contract,
                pair => Assert.True(
                    Colour.Contrast(palette[pair.Text], palette[pair.Ground]) >= 4.5,
                    $"{colour}: {pair.Text} {palette[pair.Text]} on {pair.Ground} {palette[pair.Ground]} has {Colour.Contrast(palette[pair.Text], palette[pair.Ground]):0.00}"));
        }
    }

    [Fact]
    public void Of_AnyColour_GetsDarkerFromStepToStep()
    {
        foreach (var colour in ManyColours())
        {
            var palette = BrandPalette.Of(colour);
            var lightness = BrandPalette.Steps.Select(s => Oklch.Of(palette[s]).Lightness).ToList();
            // Eight bits a part leave room for a rounding step between neighbours.
            Assert.All(lightness.Zip(lightness.Skip(1)), pair => Assert.True(pair.First >= pair.Second - 0.006, $"{colour}: {string.Join(" ", lightness.Select(l => $"{l:0.000}"))}"));
        }
    }

    [Fact]
    public void Of_AnyColour_CompanionKeepsTheContractToo()
    {
        foreach (var colour in ManyColours().Take(400))
        {
            var companion = BrandPalette.Of(colour).Companion();
            Assert.All(BrandPalette.Contract, pair => Assert.True(Colour.Contrast(companion[pair.Text], companion[pair.Ground]) >= 4.5, colour));
        }
    }

    [Theory]
    [InlineData("#0b50d0")]
    [InlineData("#005f3c")]
    [InlineData("#7a1f2b")]
    [InlineData("#000000")]
    public void Of_ColourThatCanBeRead_StaysAsItIs(string colour)
    {
        var palette = BrandPalette.Of(colour);

        Assert.Equal(colour, palette.Fill.ToString());
        Assert.False(palette.IsDarkened);
    }

    [Theory]
    [InlineData("#ffd400")]
    [InlineData("#ff5a5f")]
    [InlineData("#256ef4")]
    [InlineData("#ffffff")]
    public void Of_LightColour_DarkensTheFillOnly(string colour)
    {
        var palette = BrandPalette.Of(colour);

        Assert.True(palette.IsDarkened);
        Assert.True(Oklch.Of(palette.Fill).Lightness < Oklch.Of(Colour.Parse(colour)).Lightness);
        Assert.Equal(colour, palette.Chosen.ToString());
    }

    [Fact]
    public void Of_LightColour_KeepsItOnAStepOfItsOwn() => Assert.Contains("#ff5a5f", BrandPalette.Steps.Select(s => BrandPalette.Of("#ff5a5f")[s].ToString()));

    [Fact]
    public void Of_DarkenedColour_IsNotDarkerThanNeeded()
    {
        foreach (var colour in ManyColours().Take(600).Where(c => BrandPalette.Of(c).IsDarkened))
        {
            var fill = BrandPalette.Of(colour).Fill;
            var lighter = Oklch.Of(fill) is var f ? f with { Lightness = f.Lightness + 0.02 } : default;
            Assert.True(Colour.Contrast(lighter.ToColour(), BrandPalette.Of(colour)[10]) < 4.5, $"{colour} became {fill}");
        }
    }

    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#256ef4", "#256ef4", 1)]
    public void Contrast_KnownPairs_IsWcags(string one, string other, double ratio) =>
        Assert.Equal(ratio, Colour.Contrast(Colour.Parse(one), Colour.Parse(other)), 0.01);

    // Values of Ottosson's own tables: sRGB red, green and blue in OKLab.
    [Theory]
    [InlineData("#ff0000", 0.6280, 0.2577)]
    [InlineData("#00ff00", 0.8664, 0.2948)]
    [InlineData("#0000ff", 0.4520, 0.3132)]
    public void Oklch_Primaries_AreThePublishedValues(string colour, double lightness, double chroma)
    {
        var seen = Oklch.Of(Colour.Parse(colour));

        Assert.Equal(lightness, seen.Lightness, 0.0005);
        Assert.Equal(chroma, seen.Chroma, 0.0005);
    }

    [Fact]
    public void Oklch_ThereAndBack_IsTheSameColour() => Assert.All(ManyColours(), colour => Assert.Equal(colour, Oklch.Of(Colour.Parse(colour)).ToColour().ToString()));

    [Theory]
    [InlineData("red")]
    [InlineData("#12345")]
    [InlineData("#12345g")]
    [InlineData("#123456;}body{}")]
    public void Parse_NotAColour_Throws(string text) => Assert.Throws<FormatException>(() => Colour.Parse(text));
}
