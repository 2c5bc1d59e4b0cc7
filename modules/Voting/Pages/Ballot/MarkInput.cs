using System.Globalization;
using Municipal.Voting.Elections;
using Municipal.Voting.Rules.Balloting;

namespace Municipal.Voting.Pages.Ballot;

/// <summary>What a ballot paper's form sends.</summary>
internal sealed class MarkInput
{
    public string Do { get; set; } = "";

    public string? Find { get; set; }

    public string? Field { get; set; }

    public string? Sort { get; set; }

    /// <summary>Projects that were on the page; marks on all others stay as they are.</summary>
    public List<string> Shown { get; set; } = [];

    public List<string> Picks { get; set; } = [];

    /// <summary>Points or ranks, in the order of <see cref="Shown"/>.</summary>
    public List<string?> Values { get; set; } = [];

    public List<string> Compare { get; set; } = [];

    public bool Fits(PaperProject project) =>
        (string.IsNullOrEmpty(Field) || project.Field == Field)
        && (string.IsNullOrWhiteSpace(Find) || $"{project.Id} {project.Title} {project.Place} {project.EasyText}".Contains(PlainText.CleanLine(Find), StringComparison.OrdinalIgnoreCase));

    /// <summary>Puts what was sent into what was marked before.</summary>
    /// <returns>The marks, and whether two projects share a rank.</returns>
    public (BallotMarks Marks, bool IsRankTwice) Merge(BallotMarks before, ElectionTerms terms)
    {
        var kept = before.Marks.Where(m => !Shown.Contains(m.Id));
        switch (terms.Form)
        {
            case BallotKind.Points:
                return (new BallotMarks([.. kept, .. Numbers().Where(n => n.Number > 0).Select(n => new PaperMark(n.Id, n.Number))]), false);
            case BallotKind.Ranking:
                var ranked = kept.Select(m => (m.Id, Number: before.RankOf(m.Id))).Concat(Numbers().Where(n => n.Number > 0)).OrderBy(n => n.Number).ToList();
                return (new BallotMarks([.. ranked.Select(n => new PaperMark(n.Id))]), ranked.DistinctBy(n => n.Number).Count() != ranked.Count);
            default:
                return (new BallotMarks([.. kept, .. Picks.Where(Shown.Contains).Select(id => new PaperMark(id))]), false);
        }
    }

    private IEnumerable<(string Id, int Number)> Numbers() =>
        Shown.Zip(Values, (id, text) => (id, int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0));
}
