using System.Globalization;
using System.Text.Json;

namespace Municipal.Kernel.Tests;

public sealed class LocalizedTextTests
{
    [Theory]
    [InlineData("ko-KR", "공원", "Park", "공원")]
    [InlineData("en-US", "공원", "Park", "Park")]
    [InlineData("en", "공원", null, "공원")]
    [InlineData("en", "공원", "  ", "공원")]
    [InlineData("ja-JP", "공원", "Park", "공원")]
    [InlineData("", "공원", "Park", "공원")]
    [InlineData("ko", "", "Park", "Park")]
    [InlineData("ko", null, null, "")]
    public void In_ChoosesTheReadersLanguage_OrTheOther(string culture, string? ko, string? en, string expected) =>
        Assert.Equal(expected, new LocalizedText(ko!, en).In(Cultures.Of(culture)));

    [Theory]
    [InlineData("공원", "Park", true)]
    [InlineData("공원", null, false)]
    [InlineData("공원", " ", false)]
    [InlineData("", "Park", false)]
    public void HasBoth_NeedsTextInBothLanguages(string ko, string? en, bool expected) =>
        Assert.Equal(expected, new LocalizedText(ko, en).HasBoth);

    [Fact]
    public void Default_IsEmptyText() => Assert.Equal("", default(LocalizedText).In(Cultures.Ko));

    [Theory]
    [InlineData("\"공원\"", "공원", null)]
    [InlineData("{\"ko\":\"공원\"}", "공원", null)]
    [InlineData("{\"en\":\"Park\",\"ko\":\"공원\"}", "공원", "Park")]
    [InlineData("{\"ko\":\"공원\",\"en\":null}", "공원", null)]
    [InlineData("{\"ko\":\"공원\",\"en\":\"\"}", "공원", null)]
    public void Json_StringOrObject_IsRead(string json, string ko, string? en) =>
        Assert.Equal(new LocalizedText(ko, en), JsonSerializer.Deserialize<LocalizedText>(json));

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"en\":\"Park\"}")]
    [InlineData("{\"ko\":\"공원\",\"fr\":\"Parc\"}")]
    [InlineData("{\"ko\":1}")]
    [InlineData("{\"ko\":{\"a\":1}}")]
    [InlineData("[\"공원\"]")]
    [InlineData("3")]
    [InlineData("null")]
    public void Json_AnythingElse_IsRefused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<LocalizedText>(json));

    [Fact]
    public void Json_WritesTheObject_AndReadsItBack()
    {
        var text = new LocalizedText("공원", "Park");
        var json = JsonSerializer.Serialize(text);
        Assert.Equal("Park", JsonDocument.Parse(json).RootElement.GetProperty("en").GetString());
        Assert.Equal(text, JsonSerializer.Deserialize<LocalizedText>(json));
        Assert.False(JsonDocument.Parse(JsonSerializer.Serialize(new LocalizedText("공원"))).RootElement.TryGetProperty("en", out _));
    }

    [Fact]
    public void ToString_UsesTheCurrentUiCulture()
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = Cultures.En;
            Assert.Equal("Park", new LocalizedText("공원", "Park").ToString());
            CultureInfo.CurrentUICulture = Cultures.Ko;
            Assert.Equal("공원", $"{new LocalizedText("공원", "Park")}");
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
