namespace Municipal.BudgetSchool.Tests;

public class CourseNumberTests
{
    [Theory]
    [InlineData("2027-03", 2027, 3)]
    [InlineData("2027-123", 2027, 123)]
    public void TryParse_AsWritten(string text, int year, int ordinal)
    {
        Assert.True(CourseNumber.TryParse(text, out var number));
        Assert.Equal(new CourseNumber(year, ordinal), number);
        Assert.Equal(text, number.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("new")]
    [InlineData("2027-3")]
    [InlineData("2027-003")]
    [InlineData("2027-00")]
    [InlineData("2027_03")]
    [InlineData("1999-03")]
    [InlineData("2027--3")]
    [InlineData("2027- 3")]
    [InlineData("２０２７-03")]
    public void TryParse_AnotherSpelling_IsNoNumber(string? text) => Assert.False(CourseNumber.TryParse(text, out _));
}
