using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Municipal.Areas.Contracts;
using Municipal.Voting.Elections;

namespace Municipal.Voting.Results;

/// <summary>Puts a result together in the reader's language.</summary>
internal sealed class ResultBook(VotingDb db, IAreas areas, IStringLocalizer<Texts> words)
{
    public async Task<ResultView> OfAsync(Election election, CancellationToken cancellation)
    {
        var result = await db.Results.AsNoTracking().SingleAsync(r => r.ElectionId == election.Id, cancellation);
        var overrides = await db.Overrides.AsNoTracking().Where(o => o.ElectionId == election.Id).OrderBy(o => o.At).ToListAsync(cancellation);
        var lot = await db.Lots.AsNoTracking().FirstOrDefaultAsync(l => l.ElectionId == election.Id, cancellation);
        var papers = election.Terms.Projects.ToDictionary(p => p.Id);
        var reasons = new WhyWords(words, election.Terms, result.Explained);
        return new ResultView(
            election, result, System.Text.Json.JsonSerializer.Deserialize<ClosingFile>(result.Closing, KernelJson.Options)!, lot,
            [.. result.Explained.Rows.Select(r => new ResultRow(papers[r.Id], r.IsFunded, reasons.TallyOf(r.Tally), [.. reasons.Of(r)]))],
            await TablesAsync(result.Turnout, election, cancellation),
            [.. result.Explained.Ties.Select(t => words["Result.Tie", string.Join(", ", t.Projects.Select(p => papers[p].Title)), words[$"TieCriterion.{t.Decider}"].Value].Value)], overrides);
    }

    private async Task<IReadOnlyList<TurnoutTable>> TablesAsync(Box.Turnout turnout, Election election, CancellationToken cancellation)
    {
        var names = (await areas.AllAsync(cancellation)).ToDictionary(a => a.Id, a => a.Name.ToString());
        var tables = new List<TurnoutTable>
        {
            new(words["Turnout.ByChannel"], [.. TurnoutCells.Publishable(turnout.ByChannel).OrderBy(c => c.Key).Select(c => (words[$"Channel.{c.Key}"].Value, c.Value))]),
        };
        if (election.Terms.AreaId is null && turnout.ByArea.Count > 1)
        {
            tables.Add(new(words["Turnout.ByArea"], [.. TurnoutCells.Publishable(turnout.ByArea).Select(c => (names.GetValueOrDefault(c.Key, words["Turnout.NoArea"]), c.Value)).OrderBy(c => c.Item1, StringComparer.Create(CultureInfo.GetCultureInfo("ko-KR"), CompareOptions.NumericOrdering))]));
        }

        if (election.Terms.Electorate.Groups.Count > 1)
        {
            tables.Add(new(words["Turnout.ByGroup"], [.. TurnoutCells.Publishable(turnout.ByGroup).OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => (words[$"Group.{c.Key}"] is { ResourceNotFound: false } known ? known.Value : c.Key, c.Value))]));
        }

        return tables;
    }
}
