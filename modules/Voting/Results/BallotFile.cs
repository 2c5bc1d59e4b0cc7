using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Municipal.Voting.Box;
using Municipal.Voting.Counting;
using Municipal.Voting.Elections;
using Municipal.Voting.Pabulib;

namespace Municipal.Voting.Results;

/// <summary>Writes the ballots of a sealed box as they are published: one row a ballot, in an order drawn at random, without anything about the voter but the group of a composite result.</summary>
internal static class BallotFile
{
    public static string Write(Election election, string unit, SealedBox box)
    {
        var terms = election.Terms;
        var paper = new BallotPaper(terms.Projects.Select(p => new Project(p.Id, p.Cost.Amount)));
        var isComposite = terms.Count.Rule == "composite";
        var rows = box.Ballots.SelectMany(b => Enumerable.Repeat(b, b.Copies)).ToArray();
        RandomNumberGenerator.Shuffle(rows.AsSpan());
        return PbWriter.Write(new PbFile
        {
            Meta = Meta(election, unit), Budget = terms.Budget.Amount, BallotType = TypeOf(terms.Form), Paper = paper,
            Projects = [.. terms.Projects.Select(p => new PbProject(new Project(p.Id, p.Cost.Amount), [p.Title, p.Field]))],
            ProjectColumns = ["name", "category"],
            BallotColumns = isComposite ? [CountWords.GroupColumn] : [],
            Ballots = [.. rows.Select((b, i) => new PbBallot((i + 1).ToString(CultureInfo.InvariantCulture), ChoicesOf(b.Marks, paper), isComposite ? [b.Group] : []))],
        });
    }

    private static ImmutableArray<KeyValuePair<string, string>> Meta(Election election, string unit)
    {
        var terms = election.Terms;
        var meta = new List<KeyValuePair<string, string>>
        {
            new("description", terms.Title.Ko), new("country", "Korea"), new("unit", unit), new("instance", election.FiscalYear.ToString(CultureInfo.InvariantCulture)),
            new("budget", ""), new("currency", "KRW"), new("vote_type", ""), new("rule", terms.Count.Rule),
            new("date_begin", Day(election.OpensAt)), new("date_end", Day(election.ClosesAt)), new("min_length", Number(terms.Least)),
        };
        if (terms.Most > 0)
        {
            meta.Add(new("max_length", Number(terms.Most)));
        }

        if (terms.Form == BallotKind.Knapsack)
        {
            meta.Add(new("max_sum_cost", terms.Budget.Amount.ToString(CultureInfo.InvariantCulture)));
        }

        if (terms.Form == BallotKind.Points)
        {
            meta.Add(new("max_sum_points", Number(terms.Points)));
        }

        return [.. meta];
    }

    public static PbBallotType TypeOf(BallotKind form) => form switch
    {
        BallotKind.Points => PbBallotType.Cumulative,
        BallotKind.Ranking => PbBallotType.Ordinal,
        _ => PbBallotType.Approval,
    };

    private static ImmutableArray<Choice> ChoicesOf(string marks, BallotPaper paper) =>
        [.. marks.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(mark =>
        {
            var colon = mark.IndexOf(':', StringComparison.Ordinal);
            var place = paper.PlaceOf(colon < 0 ? mark : mark[..colon]);
            return place < 0 ? throw new InvalidOperationException("A ballot in the box marks a project that is not on the paper.")
                : new Choice(place, colon < 0 ? 1 : decimal.Parse(mark[(colon + 1)..], CultureInfo.InvariantCulture));
        })];

    private static string Day(DateTime instant) => CivicTime.Seoul.DayOf(instant).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
