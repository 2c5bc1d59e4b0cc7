namespace Municipal.Voting.Elections;

/// <summary>The rules of this vote (이 투표의 규칙): all that a ballot is checked by and the count goes by. Frozen at the announcement.</summary>
internal sealed record ElectionTerms
{
    public LocalizedText Title { get; init; }

    /// <summary>The money, won.</summary>
    public Won Budget { get; init; }

    /// <summary>The pot's name, as it was.</summary>
    public LocalizedText PotName { get; init; }

    /// <summary>The dong whose people vote; null for the whole gu.</summary>
    public Guid? AreaId { get; init; }

    public BallotKind Form { get; init; }

    /// <summary>Fewest projects on a valid ballot.</summary>
    public int Least { get; init; } = 1;

    /// <summary>Most projects on a valid ballot; for a knapsack the budget alone limits where this is 0.</summary>
    public int Most { get; init; } = 4;

    /// <summary>Points that a voter may give out, for <see cref="BallotKind.Points"/>.</summary>
    public int Points { get; init; }

    /// <summary>Most, and fewest, projects of a field.</summary>
    public IReadOnlyList<FieldLimit> FieldLimits { get; init; } = [];

    public ElectorateTerms Electorate { get; init; } = new();

    public IReadOnlyList<Channel> Channels { get; init; } = [Channel.Online];

    public CountTerms Count { get; init; } = new();

    /// <summary>The ballot paper, in the order of the proposals' numbers; each voter sees an order of their own.</summary>
    public IReadOnlyList<PaperProject> Projects { get; init; } = [];
}

/// <summary>How a ballot is marked (투표 방식).</summary>
internal enum BallotKind
{
    /// <summary>Up to so many projects.</summary>
    Approval,

    /// <summary>Projects as far as the budget goes.</summary>
    Knapsack,

    /// <summary>Points given out among projects.</summary>
    Points,

    /// <summary>Projects from first to last.</summary>
    Ranking,
}

/// <summary>By which way a ballot comes in (투표 경로).</summary>
internal enum Channel
{
    Online,
    Desk,
    Code,
    Paper,
}

/// <summary>Limits for the projects of a field on one ballot.</summary>
/// <param name="Field">The field's key, as proposals have it.</param>
/// <param name="Least">Fewest; 0 for none.</param>
/// <param name="Most">Most; null for no limit.</param>
internal sealed record FieldLimit(string Field, int Least, int? Most);

/// <summary>Who may vote (투표권자).</summary>
internal sealed record ElectorateTerms
{
    /// <summary>Groups whose people vote and how much each weighs; one group for all residents unless the result is composite.</summary>
    public IReadOnlyList<VoterGroup> Groups { get; init; } = [new(VoterGroup.Residents, 1)];

    /// <summary>Fewest full years of age, which the voter declares; null for no limit.</summary>
    public int? LeastAge { get; init; }
}

/// <summary>A group of voters, and what its ballots weigh in a composite result.</summary>
/// <param name="Name"><see cref="Residents"/>, or the name of a group that a feature knows, such as <c>committee</c> or <c>school</c>.</param>
/// <param name="Weight">Only the proportion between weights matters.</param>
internal sealed record VoterGroup(string Name, decimal Weight)
{
    public const string Residents = "residents";
}

/// <summary>How the ballots become a list of funded projects; words are those of the command <c>count</c>, so that anyone can repeat it.</summary>
internal sealed record CountTerms
{
    /// <summary><c>greedy</c>, <c>greedy-stop</c>, <c>equal-shares</c>, <c>phragmen</c> or <c>composite</c>.</summary>
    public string Rule { get; init; } = "greedy";

    public string Satisfaction { get; init; } = "cost";

    public string Completion { get; init; } = "none";

    /// <summary>Such as <c>50</c> or <c>12%</c>; empty for none.</summary>
    public string MinSupport { get; init; } = "";

    /// <summary><c>cost,support,id</c>, or with a lot: <c>cost,support,lot</c>; the seed is drawn and recorded after closing, before the count.</summary>
    public string Ties { get; init; } = "cost,support,lot";

    /// <summary>Pairs of project ids that cannot both be funded.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Incompatible { get; init; } = [];
}

/// <summary>A project on the ballot paper, as it was at the announcement.</summary>
/// <param name="Id">The proposal's public number; the project's id in every file.</param>
/// <param name="Title">Its title.</param>
/// <param name="Cost">What it costs, won.</param>
/// <param name="Field">Its field's key.</param>
/// <param name="Place">Where, in words.</param>
/// <param name="EasyText">The project in easy words (쉬운 글); empty where nobody wrote it.</param>
internal sealed record PaperProject(string Id, string Title, Won Cost, string Field, string Place, string EasyText = "");
