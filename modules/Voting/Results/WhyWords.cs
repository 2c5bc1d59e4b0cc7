using Microsoft.Extensions.Localization;
using Municipal.Voting.Counting;
using Municipal.Voting.Elections;

namespace Municipal.Voting.Results;

/// <summary>Why a project is or is not funded, and by how much, in sentences: from the last step of the count about it.</summary>
internal sealed class WhyWords(IStringLocalizer<Texts> words, ElectionTerms terms, Explained explained)
{
    private readonly bool _isPoints = Satisfaction.Read(terms.Count.Satisfaction) is { Measure: not Measure.Support };

    public string TallyOf(decimal tally) => words[_isPoints ? "Tally.Points" : "Tally.Ballots", Amount.Text(tally)];

    public IEnumerable<string> Of(ExplainedRow row)
    {
        yield return Reason(row);
        if (explained.Margin(row) is var (other, by))
        {
            var key = (row.IsFunded, Math.Sign(by)) switch
            {
                (true, 1) => "Why.MoreThanBestLoser",
                (true, 0) => "Why.SameAsBestLoser",
                (true, _) => "Why.LessThanBestLoser",
                (false, 1) => "Why.MoreThanLeastWinner",
                (false, 0) => "Why.SameAsLeastWinner",
                _ => "Why.LessThanLeastWinner",
            };
            yield return words[key, NameOf(other), TallyOf(Math.Abs(by))];
        }
    }

    private string Reason(ExplainedRow row) => (row.Verdict, row.Part) switch
    {
        (Verdict.Funded, CountPart.EqualShares) => words["Why.FundedByShares", TallyOf(row.Tally), Money(row, Figure.Cost)],
        (Verdict.Funded, CountPart.Phragmen) => words["Why.FundedByLoad", TallyOf(row.Tally), Money(row, Figure.Cost)],
        (Verdict.Funded, CountPart.Composite) => words["Why.FundedByShare", Number(row, Figure.Share), Money(row, Figure.Cost), Money(row, Figure.Left)],
        (Verdict.Funded, CountPart.Completion) => words["Why.FundedInCompletion", TallyOf(row.Tally), Money(row, Figure.Cost), Money(row, Figure.Left)],
        (Verdict.Funded, _) => words["Why.Funded", TallyOf(row.Tally), Money(row, Figure.Cost), Money(row, Figure.Left)],
        (Verdict.DoesNotFit, _) => words["Why.DoesNotFit", TallyOf(row.Tally), Money(row, Figure.Cost), Money(row, Figure.Left), Money(row, Figure.Lacking)],
        (Verdict.AfterStop, _) => words["Why.AfterStop", TallyOf(row.Tally), NameOf(row.Because!)],
        (Verdict.BelowMinimum, _) => words["Why.BelowMinimum", TallyOf(row.Tally), terms.Count.MinSupport],
        (Verdict.Incompatible, _) => words["Why.Incompatible", TallyOf(row.Tally), NameOf(row.Because!)],
        (Verdict.SupportersLackMoney, _) => words["Why.SupportersLackMoney", TallyOf(row.Tally), Money(row, Figure.SupportersMoney), Money(row, Figure.Cost)],
        _ => words["Why.NoSupporters"],
    };

    private static Won Money(ExplainedRow row, Figure figure) => new((long)row.Figures.GetValueOrDefault(figure));

    private static string Number(ExplainedRow row, Figure figure) => Amount.Text(Math.Round(row.Figures.GetValueOrDefault(figure), 2));

    private string NameOf(string id) => terms.Projects.FirstOrDefault(p => p.Id == id)?.Title ?? id;
}
