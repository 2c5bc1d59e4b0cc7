using Microsoft.Extensions.Localization;
using Municipal.Areas.Contracts;
using Municipal.Proposals.Contracts;
using Municipal.Voting.Counting;

namespace Municipal.Voting.Elections;

/// <summary>The rules of a vote in plain words, in the reader's language.</summary>
internal sealed class RuleWords(IStringLocalizer<Texts> words, IAreas areas, IProposals proposals)
{
    public async Task<IReadOnlyList<(string Heading, IReadOnlyList<string> Sentences)>> OfAsync(Election election, CancellationToken cancellation)
    {
        var terms = election.Terms;
        var fields = (await proposals.FieldsAsync(cancellation)).ToDictionary(f => f.Key, f => f.Value.ToString());
        var area = terms.AreaId is { } id ? (await areas.AllAsync(cancellation)).FirstOrDefault(a => a.Id == id)?.Name.ToString() : null;
        return
        [
            (words["Rules.Head.Window"], [words["Rules.Window", election.OpensAt.SeoulTime(), election.ClosesAt.SeoulTime()], words["Rules.WindowInstant"]]),
            (words["Rules.Head.Money"], [words["Rules.Money", terms.PotName.ToString(), terms.Budget]]),
            (words["Rules.Head.Who"], [area is null ? words["Rules.WhoGu"] : words["Rules.WhoDong", area], .. GroupsOf(terms), words["Rules.OnePerson"]]),
            (words["Rules.Head.Channels"], [string.Join(" · ", terms.Channels.Select(c => words[$"Channel.{c}"].Value))]),
            (words["Rules.Head.Form"], [.. FormOf(terms), .. terms.FieldLimits.Select(l => LimitOf(l, fields.GetValueOrDefault(l.Field, l.Field)))]),
            (words["Rules.Head.Count"], [.. CountOf(terms)]),
            (words["Rules.Head.Ties"], [words[$"Ties.{terms.Count.Ties.Replace(',', '-')}"], .. ElectionRules.UsesLot(terms.Count) ? [words["Rules.Lot"].Value] : Array.Empty<string>()]),
            (words["Rules.Head.Secrecy"], [words["Rules.Secrecy"], words["Rules.Receipt"], words["Rules.NotClaimed"]]),
        ];
    }

    private IEnumerable<string> GroupsOf(ElectionTerms terms)
    {
        var groups = terms.Electorate.Groups;
        var sum = groups.Sum(g => g.Weight);
        return groups.Count < 2 ? [] : groups.Select(g => words["Rules.Weight", words[$"Group.{g.Name}"].ResourceNotFound ? g.Name : words[$"Group.{g.Name}"].Value, Amount.Text(Math.Round(g.Weight * 100 / sum, 2))].Value);
    }

    private IEnumerable<string> FormOf(ElectionTerms terms)
    {
        yield return terms.Form switch
        {
            BallotKind.Knapsack => words["Rules.Form.Knapsack", terms.Budget],
            BallotKind.Points => words["Rules.Form.Points", terms.Points, terms.Most],
            BallotKind.Ranking => words["Rules.Form.Ranking", terms.Most],
            _ => terms.Least == terms.Most ? words["Rules.Form.Exactly", terms.Most] : words["Rules.Form.Approval", terms.Least, terms.Most],
        };
        if (terms.Form == BallotKind.Knapsack && terms.Most > 0)
        {
            yield return words["Rules.Form.AtMost", terms.Most];
        }
    }

    private string LimitOf(FieldLimit limit, string name) => limit switch
    {
        { Most: { } most, Least: 0 } => words["Rules.FieldMost", name, most],
        { Most: { } most } => words["Rules.FieldBetween", name, limit.Least, most],
        _ => words["Rules.FieldLeast", name, limit.Least],
    };

    private IEnumerable<string> CountOf(ElectionTerms terms)
    {
        var count = terms.Count;
        yield return words[$"CountRule.{count.Rule}"];
        yield return words["Rules.Satisfaction", words[$"Satisfaction.{count.Satisfaction.Split(':')[0]}"].Value];
        if (count.Completion != "none")
        {
            yield return words[$"Completion.{count.Completion}"];
        }

        if (count.MinSupport.Length > 0)
        {
            yield return words["Rules.MinSupport", count.MinSupport];
        }

        foreach (var pair in count.Incompatible)
        {
            yield return words["Rules.Incompatible", NameOf(terms, pair[0]), NameOf(terms, pair[1])];
        }
    }

    private static string NameOf(ElectionTerms terms, string id) => terms.Projects.FirstOrDefault(p => p.Id == id)?.Title ?? id;
}
