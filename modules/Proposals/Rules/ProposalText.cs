namespace Municipal.Proposals;

/// <summary>What a proposal says. Every published version is one of these.</summary>
internal sealed record ProposalText
{
    public const int LongestTitle = 60;
    public const int LongestText = 2_000;
    public const int LongestPlace = 100;
    public const int LongestPeriod = 60;
    public const int LongestGroup = 60;

    public required string Title { get; init; }

    public required string Field { get; init; }

    /// <summary>The dong; null for no exact place.</summary>
    public Guid? AreaId { get; init; }

    public string Purpose { get; init; } = "";

    public string Content { get; init; } = "";

    public string Effect { get; init; } = "";

    public string Place { get; init; } = "";

    public string Period { get; init; } = "";

    /// <summary>The proposer's own estimate.</summary>
    public Won? Estimate { get; init; }

    /// <summary>The group in whose name it is made; empty for a person's own.</summary>
    public string Group { get; init; } = "";
}
