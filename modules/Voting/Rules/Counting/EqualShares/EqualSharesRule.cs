namespace Municipal.Voting.Counting;

/// <summary>
/// Method of Equal Shares (균등 몫 방식). The budget is divided equally among the voters. A project is paid by its supporters alone,
/// each paying the same per unit of satisfaction or, where they have less, all they have. Of the projects that can still be paid, the
/// one that asks least per unit is bought; so on until none can be paid.
/// </summary>
/// <remarks>
/// Peters, Pierczyński, Skowron 2021, "Proportional Participatory Budgeting with Additive Utilities" (arXiv 2008.13276), and
/// equalshares.net. For project p with cost c(p), supporters S(p), money b(i), satisfaction u(i,p):
/// ρ(p) is the smallest ρ with Σ over S(p) of min(b(i), ρ·u(i,p)) = c(p). A voter who can pay exactly pays in full.
/// With cost as satisfaction the effective support of a project is 1 ÷ ρ, and the largest is bought.
/// </remarks>
/// <param name="By">What a mark is worth.</param>
/// <param name="Completion">What is done with what is left.</param>
internal sealed record EqualSharesRule(Satisfaction By, Completion Completion = Completion.None) : CountingRule(By)
{
    public Add1Settings Add1 { get; init; } = new();

    public bool UsesAdd1 => Completion is Completion.Add1 or Completion.Add1Utilitarian or Completion.Comparison;

    public override string Name => "equal-shares";

    public override IEnumerable<KeyValuePair<string, object>> Settings =>
    [
        new("satisfaction", By.ToString()), .. Minimum.AsSetting(), new("completion", Word), .. UsesAdd1 ?
        [
            new("start", Add1.FromWhole ? "floor" : "exact"), new("step", Amount.Text(Add1.Step)),
            new("exhaustiveStop", Add1.StopsWhenExhaustive), new("exhaustiveOver", Add1.ExhaustiveOverAll ? "all" : "supported"),
        ] : Array.Empty<KeyValuePair<string, object>>(),
    ];

    private string Word => Completion switch
    {
        Completion.Utilitarian => "u",
        Completion.Add1 => "add1",
        Completion.Add1Utilitarian => "add1u",
        Completion.Comparison => "comparison",
        _ => "none",
    };

    public override void Count(CountSheet sheet)
    {
        var market = new SharesMarket(sheet);
        var (run, increments) = UsesAdd1 ? new Add1(market, Add1).Raise()
            : (new SharesRun(market).Buy(market.Share(whole: false, 0, 0)), 0);
        if (Completion == Completion.Comparison && Comparison.PrefersGreedy(sheet, run.Bought))
        {
            new GreedyRule(By) { Minimum = Minimum }.Count(sheet);
            return;
        }

        SharesReport.Write(sheet, market, run, increments);
        if (Completion is Completion.Utilitarian or Completion.Add1Utilitarian)
        {
            CompletionByTally.Run(sheet);
        }
    }
}
