namespace Municipal.Review.Tests;

/// <summary>Whom a note calls.</summary>
public sealed class MentionRulesTests
{
    private static readonly (Guid Id, string Name)[] Colleagues = [.. new[] { "문공원", "문공", "노도로", "노도로" }.Select((name, i) => (Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddDays(i)), name))];

    [Theory]
    [InlineData("@문공원 확인해 주세요.", 0)]
    [InlineData("@문공원님께서 @문공원의 의견을", 0)]
    [InlineData("@문공 님", 1)]
    [InlineData("먼저 @문공원, 그리고 @문공", 0, 1)]
    [InlineData("@노도로", 2, 3)]
    [InlineData("문공원 님과 park@example.test @ @없는사람")]
    [InlineData("")]
    public void Name_AfterAnAt_Calls(string text, params int[] called) => Assert.Equal(called.Select(i => Colleagues[i].Id), MentionRules.In(text, Colleagues));
}
