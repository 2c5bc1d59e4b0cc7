namespace Municipal.Web.Tests;

public sealed class PageNumbersTests
{
    [Theory]
    [InlineData(1, 1, new[] { 1 })]
    [InlineData(1, 10, new[] { 1, 2, 3, 0, 10 })]
    [InlineData(5, 10, new[] { 1, 0, 3, 4, 5, 6, 7, 0, 10 })]
    [InlineData(10, 10, new[] { 1, 0, 8, 9, 10 })]
    public void Numbers_AreTheFirstTheLastAndThoseAround(int current, int pages, int[] expected) => Assert.Equal(expected, PageNumbers.Of(current, pages));
}
