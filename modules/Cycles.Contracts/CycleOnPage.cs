namespace Municipal.Cycles.Contracts;

/// <summary>The year whose page is being shown, for what other features put into <see cref="CycleSlots.Page"/>.</summary>
public sealed class CycleOnPage
{
    /// <summary>The fiscal year; null on every other page.</summary>
    public int? FiscalYear { get; set; }
}

/// <summary>Places on the year's page for other features.</summary>
public static class CycleSlots
{
    /// <summary>Below the budget's pots; each contribution gives a <c>&lt;section class="section"&gt;</c>.</summary>
    public const string Page = "cycle";
}
