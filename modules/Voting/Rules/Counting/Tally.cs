namespace Municipal.Voting.Counting;

/// <summary>What a project got.</summary>
/// <param name="Supporters">Ballots that give it more than nothing.</param>
/// <param name="Units">The sum of what ballots give it, in units; points below zero are taken off.</param>
/// <param name="Unit">How many units make one point.</param>
internal readonly record struct Tally(long Supporters, long Units, int Unit)
{
    /// <summary>The sum in ballots or points: what a resident reads.</summary>
    public decimal Total => Units / (decimal)Unit;

    /// <summary>The tallies of all projects of the paper, by place.</summary>
    public static Tally[] Of(Marks marks, int projects)
    {
        var tallies = new Tally[projects];
        Array.Fill(tallies, new Tally(0, 0, marks.Unit));
        for (var ballot = 0; ballot < marks.Ballots.Distinct; ballot++)
        {
            var copies = marks.Ballots.CopiesOf(ballot);
            var marked = marks.ProjectsOn(ballot);
            var weights = marks.WeightsOn(ballot);
            for (var i = 0; i < marked.Length; i++)
            {
                var weight = weights.IsEmpty ? 1 : weights[i];
                ref var tally = ref tallies[marked[i]];
                tally = tally with { Supporters = tally.Supporters + (weight > 0 ? copies : 0), Units = tally.Units + weight * copies };
            }
        }

        return tallies;
    }
}
