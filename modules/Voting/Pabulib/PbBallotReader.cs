using System.Collections.Immutable;
using Municipal.Voting.Counting;

namespace Municipal.Voting.Pabulib;

/// <summary>Reads VOTES up to the end of the file.</summary>
internal sealed class PbBallotReader(PbScanner rows, PbProblems problems, BallotPaper paper, PbBallotType type)
{
    private readonly List<Choice> _choices = [];
    private readonly HashSet<int> _marked = [];

    public (ImmutableArray<string> Columns, List<PbBallot> Ballots) Read()
    {
        var title = rows.PlaceOf(0);
        var header = PbHeader.Read(rows, problems, type.Form() == BallotForm.Points ? ["vote", "points"] : ["vote"], []);
        var (vote, points) = (header.Find("vote"), type.Form() == BallotForm.Points ? header.Find("points") : -1);
        if (vote < 0 || (points < 0 && type.Form() == BallotForm.Points))
        {
            problems.Add(title, $"VOTES has no column {(vote < 0 ? "vote" : "points")}.");
            problems.ThrowIfAny();
        }

        var ballots = new List<PbBallot>();
        while (rows.Next())
        {
            if (header.Holds(rows, problems) && ReadChoices(vote, points))
            {
                ballots.Add(new PbBallot(rows[0].ToString(), [.. _choices], header.OthersOf(rows)));
            }
        }

        return (header.Others, ballots);
    }

    private bool ReadChoices(int vote, int points)
    {
        _choices.Clear();
        _marked.Clear();
        var ids = ListAt(vote);
        var values = ListAt(points);
        var (idsPlace, valuesPlace) = (rows.PlaceOf(vote), points < 0 ? default : rows.PlaceOf(points));
        while (!ids.IsEmpty)
        {
            var id = TakeItem(ref ids, ref idsPlace, out var idPlace);
            var place = paper.PlaceOf(id);
            if (place < 0)
            {
                problems.Add(idPlace, id.IsEmpty ? "There is a comma too many." : $"There is no project '{id}'.");
                return false;
            }

            var given = 0m;
            if (points >= 0)
            {
                if (values.IsEmpty)
                {
                    problems.Add(valuesPlace, $"There are no points for project '{id}'.");
                    return false;
                }

                if (PbNumber.ReadPoints(TakeItem(ref values, ref valuesPlace, out var valuePlace), out given) is { } wrong)
                {
                    problems.Add(valuePlace, wrong);
                    return false;
                }
            }

            if (_marked.Add(place))
            {
                _choices.Add(new Choice(place, given));
            }
        }

        if (!values.IsEmpty)
        {
            problems.Add(valuesPlace, "There are more points than projects.");
            return false;
        }

        if (type == PbBallotType.ChooseOne && _choices.Count > 1)
        {
            problems.Add(rows.PlaceOf(vote), $"This is a choose-1 election, and the ballot names {_choices.Count} projects.");
            return false;
        }

        return true;
    }

    private ReadOnlySpan<char> ListAt(int column) =>
        column < 0 || column >= rows.Count || rows[column].Equals("none", StringComparison.OrdinalIgnoreCase) ? [] : rows[column];

    /// <summary>Takes the first item off a list; a comma at the end leaves an empty item to be found.</summary>
    private static ReadOnlySpan<char> TakeItem(ref ReadOnlySpan<char> list, ref PbPlace place, out PbPlace itemPlace)
    {
        var comma = list.IndexOf(',');
        var item = comma < 0 ? list : list[..comma];
        itemPlace = item.IsWhiteSpace() ? place : place.After(item.Length - item.TrimStart().Length);
        place = place.After(comma < 0 ? item.Length : comma + 1);
        list = comma < 0 ? [] : comma + 1 == list.Length ? " " : list[(comma + 1)..];
        return item.Trim();
    }
}
