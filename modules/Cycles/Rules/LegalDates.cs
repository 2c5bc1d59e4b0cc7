namespace Municipal.Cycles.Rules;

/// <summary>By when the law wants the budget of a fiscal year, which begins on 1 January.</summary>
/// <param name="DraftBy">The last day to submit the draft to the council.</param>
/// <param name="DecidedBy">The last day for the council to decide.</param>
internal sealed record LegalDates(DateOnly DraftBy, DateOnly DecidedBy)
{
    /// <summary>
    /// Local Autonomy Act (지방자치법) art. 142: a gu submits 40 days before the fiscal year and its council decides 10 days
    /// before; a city or province 50 and 15. Counted in full days before 31 December: 21 November and 21 December, 11 November
    /// and 16 December.
    /// </summary>
    public static LegalDates Of(int fiscalYear, bool isCity)
    {
        var eve = new DateOnly(fiscalYear - 1, 12, 31);
        return isCity ? new LegalDates(eve.AddDays(-50), eve.AddDays(-15)) : new LegalDates(eve.AddDays(-40), eve.AddDays(-10));
    }
}
