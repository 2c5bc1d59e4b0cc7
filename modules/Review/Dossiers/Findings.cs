namespace Municipal.Review;

/// <summary>What a department found about a proposal: the content of the dossier (검토서).</summary>
internal sealed record Findings
{
    public IReadOnlyList<Finding> Criteria { get; init; } = [];

    public IReadOnlyList<CostLine> Costs { get; init; } = [];

    /// <summary>The period as the department sees it; empty where it leaves the proposer's.</summary>
    public string Period { get; init; } = "";

    public Verdict? Verdict { get; init; }

    public string Reason { get; init; } = "";

    public string Condition { get; init; } = "";

    /// <summary>The sum of the lines; null where there are none.</summary>
    public Won? Total() => Costs.Any(c => c.Amount is not null) ? Costs.Aggregate(Won.Zero, (sum, line) => sum + (line.Amount ?? Won.Zero)) : null;

    /// <summary>A row for each criterion of the tenant's, with what was judged by it, and what was judged by others before they changed.</summary>
    public IReadOnlyList<Finding> Against(IReadOnlyList<Criterion> criteria) =>
    [
        .. criteria.Select(c => (Criteria.FirstOrDefault(f => f.Code == c.Code) ?? new Finding { Code = c.Code }) with { Name = c.Name, IsRequired = c.IsRequired }),
        .. Criteria.Where(f => !f.IsBlank && criteria.All(c => c.Code != f.Code)).Select(f => f with { IsRequired = false }),
    ];
}

/// <summary>The judgement by one criterion.</summary>
internal sealed record Finding
{
    public required string Code { get; init; }

    /// <summary>The criterion as it was named then.</summary>
    public LocalizedText Name { get; init; }

    public bool IsRequired { get; init; }

    public Judgement? Judgement { get; init; }

    public string Reason { get; init; } = "";

    /// <summary>The law or plan it rests on (근거).</summary>
    public string Ground { get; init; } = "";

    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsBlank => Judgement is null && Reason.Length == 0 && Ground.Length == 0;
}

/// <summary>A line of the estimated cost.</summary>
internal sealed record CostLine(string Name, Won? Amount)
{
    /// <summary>The most that one line may say, in won.</summary>
    public static Won Most { get; } = new(10_000_000_000_000);
}

internal enum Judgement
{
    Met,
    Partly,
    NotMet,
}

internal enum Verdict
{
    /// <summary>적격.</summary>
    Eligible,

    /// <summary>조건부 적격.</summary>
    Conditional,

    /// <summary>부적격.</summary>
    NotEligible,
}
