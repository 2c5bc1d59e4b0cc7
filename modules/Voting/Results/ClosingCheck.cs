using System.Globalization;
using System.Text.Json;
using Municipal.Voting.Commands;
using Municipal.Voting.Counting;
using Municipal.Voting.Elections;
using Municipal.Voting.Pabulib;

namespace Municipal.Voting.Results;

/// <summary>Checks a closing record from the published files alone: hashes, numbers, rules and the count itself.</summary>
internal static class ClosingCheck
{
    /// <summary>Compares all of it.</summary>
    /// <param name="closing">The record.</param>
    /// <param name="ballots">The text of the file with the ballots.</param>
    /// <param name="receipts">The text of the list of receipts.</param>
    /// <returns>Every comparison, in order.</returns>
    /// <exception cref="PbException">The ballots are no <c>.pb</c> file.</exception>
    /// <exception cref="OptionException">The ballots do not fit the rules.</exception>
    public static IReadOnlyList<ClosingLine> Of(ClosingFile closing, string ballots, string receipts)
    {
        var record = closing.Record;
        var file = PbReader.Read(ballots);
        var listed = receipts.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var lines = new List<ClosingLine>
        {
            new("format", ClosingRecord.Version1, record.Format),
            new("signature", "valid", closing.IsSigned() ? "valid" : "not valid"),
            new("rules", record.TermsSha256, CanonicalTerms.Sha256(CanonicalTerms.Text(record.Key, record.FiscalYear, record.OpensAt, record.ClosesAt, record.Terms))),
            new("ballots file", record.BallotsSha256, ClosingRecord.Sha256(ballots)),
            new("receipts file", record.ReceiptsSha256, ClosingRecord.Sha256(receipts)),
            new("number of ballots", Number(record.Ballots), Number(file.Ballots.Length)),
            new("number of receipts", Number(record.Receipts), Number(listed.Length)),
            new("different receipts in order", Number(listed.Length), Number(InOrder(listed))),
            new("participants and ballots", Number(record.Participants), Number(file.Ballots.Length)),
            new("participants and receipts", Number(record.Participants), Number(listed.Length)),
            new("budget", Number(record.Terms.Budget.Amount), Amount.Text(file.Budget)),
            new("ballot form", BallotFile.TypeOf(record.Terms.Form).Word(), file.BallotType.Word()),
            new("projects and costs", Projects(record.Terms.Projects.Select(p => new Project(p.Id, p.Cost.Amount))), Projects(file.Projects.Select(p => p.Project))),
        };
        lines.AddRange(CountAgain(record, file));
        return lines;
    }

    private static IEnumerable<ClosingLine> CountAgain(ClosingRecord record, PbFile file)
    {
        var input = CountWords.Input(record.Terms, record.LotSeed, file);
        var outcome = Count.Of(input);
        yield return new("input of the count", record.InputSha256, outcome.InputSha256);
        yield return new("funded projects", string.Join(',', record.Funded), string.Join(',', outcome.Funded));
        yield return new("money spent", Amount.Text(record.Spent), Amount.Text(outcome.Spent));
        yield return new("outcome", record.OutcomeSha256, ClosingRecord.Sha256(OutcomeText(input, outcome)));
    }

    /// <summary>The outcome as the command <c>count --json</c> writes it.</summary>
    public static string OutcomeText(CountInput input, Outcome outcome) =>
        JsonSerializer.Serialize(CountJson.Of(input, outcome, trace: false), KernelJson.Readable).ReplaceLineEndings("\n") + "\n";

    /// <summary>How many stand after one that is ordinally smaller, the first included.</summary>
    private static int InOrder(string[] listed) => listed.Where((r, i) => i == 0 || string.CompareOrdinal(listed[i - 1], r) < 0).Count();

    private static string Projects(IEnumerable<Project> projects) =>
        string.Join(' ', projects.OrderBy(p => p.Id, StringComparer.Ordinal).Select(p => $"{p.Id}={Amount.Text(p.Cost)}"));

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
