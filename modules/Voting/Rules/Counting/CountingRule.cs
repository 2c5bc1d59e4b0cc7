namespace Municipal.Voting.Counting;

/// <summary>How ballots become a list of funded projects (집계 방식), with every setting that can change the outcome.</summary>
/// <param name="By">What a mark is worth.</param>
internal abstract record CountingRule(Satisfaction By)
{
    /// <summary>What a project needs to be counted at all.</summary>
    public MinimumSupport? Minimum { get; init; }

    /// <summary>The name on the command line and in the canonical input.</summary>
    public abstract string Name { get; }

    /// <summary>The rule's own settings, in a fixed order; they are part of the canonical input.</summary>
    public abstract IEnumerable<KeyValuePair<string, object>> Settings { get; }

    /// <summary>Whether a project is out before the count begins, because it has not reached the minimum support.</summary>
    public virtual bool LeavesOut(CountSheet sheet, int project) => Minimum?.IsReached(sheet.Tallies[project], sheet.Input.BallotCount) == false;

    /// <summary>Counts, and writes on the sheet what happens and why.</summary>
    public abstract void Count(CountSheet sheet);
}
