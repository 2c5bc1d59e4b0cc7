using System.Numerics;

namespace Municipal.Voting.Counting;

/// <summary>
/// Composite (합산): each electorate or channel has a weight; a project's result is Σ weight × share, where its share is what the
/// electorate's ballots give it per ballot cast. The largest result comes first; what does not fit is skipped. A minimum in per cent
/// is an exclusion floor for the result itself: below it a project is out even inside the ceiling.
/// </summary>
/// <remarks>
/// Seoul 2017: residents' online ballots 50, committee 40, Budget School 10. Eunpyeong-gu: advance 70, on-site 30, floor 12 %.
/// An electorate without ballots gives nobody anything; its weight is not handed to the others.
/// </remarks>
/// <param name="By">What a mark is worth inside an electorate.</param>
internal sealed record CompositeRule(Satisfaction By) : CountingRule(By)
{
    public IncompatiblePairs Incompatible { get; init; } = IncompatiblePairs.None;

    public override string Name => "composite";

    public override IEnumerable<KeyValuePair<string, object>> Settings =>
        [new("satisfaction", By.ToString()), .. Minimum.AsSetting(), .. Incompatible.AsSetting()];

    public override bool LeavesOut(CountSheet sheet, int project) =>
        Minimum is { IsPercent: true, Value: var floor } ? Percent(sheet, project) < new Fraction(floor) : base.LeavesOut(sheet, project);

    public override void Count(CountSheet sheet) =>
        Queue.By(p => Percent(sheet, p) is var share ? Score.Of(share.Numerator, share.Denominator, sheet.CostOf(p), By) : default, sheet)
            .TakeInto(sheet, CountPart.Composite, Incompatible, stops: false, p => [(Figure.Tally, sheet.Tallies[p].Total), (Figure.Share, Percent(sheet, p).Rounded)]);

    /// <summary>The project's result in per cent of what it would be with a full point on every ballot.</summary>
    private static Fraction Percent(CountSheet sheet, int project)
    {
        var (sum, weights) = (Fraction.Zero, Fraction.Zero);
        for (var i = 0; i < sheet.TalliesOf.Length; i++)
        {
            var weight = new Fraction(sheet.Input.Electorates[i].Weight);
            var (tally, ballots) = (sheet.TalliesOf[i][project], sheet.Input.Electorates[i].Ballots.Count);
            weights += weight;
            sum += ballots == 0 ? Fraction.Zero : weight * new Fraction(100 * (BigInteger)tally.Units, (BigInteger)ballots * tally.Unit);
        }

        return sum / weights;
    }
}
