namespace Municipal.Proposals.Tests;

public class ListQueryTests
{
    [Fact]
    public void From_NothingAsked_IsTheNewestOfAll() =>
        Assert.Equal(new ListQuery("", "", null, null, "", ListOrder.Newest, 1), ListQuery.From(_ => null));

    [Fact]
    public void From_WhatItWroteItself_ReadsTheSame()
    {
        var query = new ListQuery("1141061500", "safety", Standing.NotFunded, 2027, "벤치 & 의자", ListOrder.HighestCost, 3);
        var address = query.In(ProposalLinks.List).Value;
        var values = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(address[address.IndexOf('?', StringComparison.Ordinal)..]);

        Assert.Equal(query, ListQuery.From(name => values.TryGetValue(name, out var value) ? value.ToString() : null));
    }

    [Theory]
    [InlineData("sort", "7")]
    [InlineData("sort", "cheapest")]
    [InlineData("standing", "99")]
    [InlineData("page", "0")]
    [InlineData("page", "-1")]
    [InlineData("year", "soon")]
    public void From_Nonsense_IsLeftOut(string name, string value) => Assert.Equal(ListQuery.From(_ => null), ListQuery.From(n => n == name ? value : null));

    [Fact]
    public void Among_ChoicesThePortalDoesNotHave_AreLeftOut()
    {
        var query = new ListQuery("9", "moon", null, 1900, "벤치", ListOrder.Newest, 1);

        Assert.Equal(query with { Area = "", Field = "", Year = null }, query.Among(["1"], ["safety"], [2027]));
        Assert.Equal(query with { Area = "none", Field = "safety", Year = 2027 }, (query with { Area = "none", Field = "safety", Year = 2027 }).Among(["1"], ["safety"], [2027]));
    }

    [Theory]
    [InlineData("2027-0042", 2027, 42)]
    [InlineData("2027-12345", 2027, 12345)]
    public void NumberBook_Numbers_ReadBack(string text, int year, int number)
    {
        Assert.Equal((year, number), NumberBook.Parse(text));
        Assert.Equal(text, NumberBook.Format(year, number));
    }

    [Theory]
    [InlineData("2027-42")]
    [InlineData("2027-00042")]
    [InlineData("27-0042")]
    [InlineData("2027/0042")]
    [InlineData(null)]
    public void NumberBook_OtherTexts_AreNoNumbers(string? text) => Assert.Null(NumberBook.Parse(text));
}
