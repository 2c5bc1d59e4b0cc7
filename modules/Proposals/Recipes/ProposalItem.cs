using System.Globalization;

namespace Municipal.Proposals;

/// <summary>One proposal in a recipe. Amounts are won; the area is a code of the areas step.</summary>
internal sealed record ProposalItem
{
    public required string Key { get; init; }

    /// <summary>The public number; given where it is left out.</summary>
    public string? Number { get; init; }

    public required string Title { get; init; }

    public required string Field { get; init; }

    public string? Area { get; init; }

    public string? Purpose { get; init; }

    public string? Content { get; init; }

    public string? Effect { get; init; }

    public string? Place { get; init; }

    public string? Period { get; init; }

    public string? Group { get; init; }

    public long? Cost { get; init; }

    public required int FiscalYear { get; init; }

    public Standing Standing { get; init; } = Standing.Proposed;

    public string? Proposer { get; init; }

    public string? Source { get; init; }

    public string? SourceLink { get; init; }

    public DateOnly? PublishedOn { get; init; }

    public IEnumerable<string> Faults()
    {
        if (Key.Length is 0 or > Proposal.LongestKey)
        {
            yield return $"the key must have 1 to {Proposal.LongestKey} characters.";
        }

        if (Number is not null && NumberBook.Parse(Number)?.Year != FiscalYear)
        {
            yield return $"'{Number}' is no number of {FiscalYear.ToString(CultureInfo.InvariantCulture)}; write it as {NumberBook.Format(FiscalYear, 42)}.";
        }

        if (FiscalYear is < 2000 or > 2100)
        {
            yield return "the fiscal year must lie between 2000 and 2100.";
        }

        if (Cost is <= 0)
        {
            yield return "the cost must be more than nothing; leave it out where it is not known.";
        }

        if (SourceLink is not null && !(Uri.TryCreate(SourceLink, UriKind.Absolute, out var link) && link.Scheme is "https" or "http"))
        {
            yield return "the source's link must begin with https:// or http://.";
        }

        foreach (var (name, text, longest) in Texts())
        {
            if (text is not null && PlainText.Length(text) > longest)
            {
                yield return $"'{name}' is longer than {longest} characters.";
            }

            if (ResidentNumber.OccursIn(text))
            {
                yield return $"'{name}' holds a resident registration number.";
            }
        }
    }

    private (string Name, string? Text, int Longest)[] Texts() =>
    [
        ("title", Title, ProposalText.LongestTitle),
        ("purpose", Purpose, ProposalText.LongestText),
        ("content", Content, ProposalText.LongestText),
        ("effect", Effect, ProposalText.LongestText),
        ("place", Place, ProposalText.LongestPlace),
        ("period", Period, ProposalText.LongestPeriod),
        ("group", Group, ProposalText.LongestGroup),
        ("proposer", Proposer, Proposal.LongestName),
        ("source", Source, Proposal.LongestSource),
        ("sourceLink", SourceLink, Proposal.LongestLink),
    ];
}
