namespace Municipal.Voting.Counting;

/// <summary>
/// Greedy (다득표순): projects by tally, the largest first; each that still fits is funded. What does not fit is skipped, or ends the
/// count. With a minimum support, a project below it is not counted.
/// </summary>
/// <remarks>
/// This is what nearly all cities do: {skip, stop, minimum} reproduce 1,284 of 1,289 official results of the Pabulib collection
/// (arXiv 2305.11035), where they are called <c>greedy</c>, <c>greedy-no-skip</c> and <c>greedy-threshold</c>.
/// Projects that nobody chose come last and are funded if money is left.
/// </remarks>
/// <param name="By">Times cost: by tally. Alone: by tally per cost.</param>
/// <param name="Stops">Whether the first project that does not fit ends the count.</param>
internal sealed record GreedyRule(Satisfaction By, bool Stops = false) : CountingRule(By)
{
    /// <summary>Pairs of ids that cannot both be funded; the one that comes first in the count keeps the other out.</summary>
    public IncompatiblePairs Incompatible { get; init; } = IncompatiblePairs.None;

    public override string Name => Stops ? "greedy-stop" : Minimum is null ? "greedy" : "greedy-threshold";

    public override IEnumerable<KeyValuePair<string, object>> Settings =>
        [new("satisfaction", By.ToString()), .. Minimum.AsSetting(), .. Incompatible.AsSetting()];

    public override void Count(CountSheet sheet) =>
        Queue.By(p => Score.Of(sheet.Tallies[p].Units, 1, sheet.CostOf(p), By), sheet)
            .TakeInto(sheet, CountPart.Greedy, Incompatible, Stops, p => [(Figure.Tally, sheet.Tallies[p].Total)]);
}
