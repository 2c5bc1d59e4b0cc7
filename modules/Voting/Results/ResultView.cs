using Municipal.Voting.Elections;

namespace Municipal.Voting.Results;

/// <summary>A result as its page shows it: each project with its reason in words, turnout with null where a number is withheld, and what was tied.</summary>
internal sealed record ResultView(
    Election Election, ElectionResult Result, ClosingFile Closing, Lot? Lot, IReadOnlyList<ResultRow> Rows, IReadOnlyList<TurnoutTable> Tables, IReadOnlyList<string> Ties, IReadOnlyList<ResultOverride> Overrides)
{
    public Won Spent => new((long)Result.Explained.Spent);

    public Won Left => Election.Terms.Budget - Spent;

    public string Command => CountWords.CommandOf(Election.Terms, Lot?.Seed, "ballots.pb");
}

internal sealed record ResultRow(PaperProject Project, bool IsFunded, string Tally, IReadOnlyList<string> Why);

internal sealed record TurnoutTable(string Title, IReadOnlyList<(string Name, int? People)> Cells);
