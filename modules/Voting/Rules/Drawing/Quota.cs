namespace Municipal.Voting.Drawing;

/// <summary>How many of a panel have a feature.</summary>
/// <param name="Category">What is told apart, such as age.</param>
/// <param name="Feature">One of its values, such as 60+.</param>
/// <param name="Min">At least, in people.</param>
/// <param name="Max">At most, in people.</param>
internal sealed record Quota(string Category, string Feature, int Min, int Max);
