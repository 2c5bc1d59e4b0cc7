namespace Municipal.Proposals;

/// <summary>A proposal exactly as it was typed, right or wrong: what a draft keeps.</summary>
internal sealed record TypedProposal
{
    public const int LongestKept = 20_000;

    /// <summary>The choice "no exact place"; an empty area means that nothing was chosen yet.</summary>
    public const string NoPlace = "none";

    public string Title { get; init; } = "";

    public string Field { get; init; } = "";

    public string Area { get; init; } = "";

    public string Purpose { get; init; } = "";

    public string Content { get; init; } = "";

    public string Effect { get; init; } = "";

    public string Place { get; init; } = "";

    public string Period { get; init; } = "";

    public string Estimate { get; init; } = "";

    public string Group { get; init; } = "";

    /// <summary>A published text as its author would have typed it, for editing.</summary>
    public static TypedProposal Of(ProposalText text) => new()
    {
        Title = text.Title, Field = text.Field, Area = text.AreaId?.ToString() ?? NoPlace,
        Purpose = text.Purpose, Content = text.Content, Effect = text.Effect,
        Place = text.Place, Period = text.Period, Group = text.Group,
        Estimate = text.Estimate?.Exact(System.Globalization.CultureInfo.GetCultureInfo("ko-KR")) ?? "",
    };

    public static string Kept(string? typed) => typed is null ? "" : typed.Length <= LongestKept ? typed : typed[..LongestKept];
}
