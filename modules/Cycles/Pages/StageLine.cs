using Municipal.Cycles.Plan;
using Municipal.Cycles.Rules;

namespace Municipal.Cycles.Pages;

/// <summary>A line of the plan editor.</summary>
/// <param name="Field">Where its cells bind to.</param>
/// <param name="Stage">The stage; null for an empty line.</param>
/// <param name="Year">The fiscal year.</param>
/// <param name="IsPublished">Whether the stage's dates were announced.</param>
internal sealed record StageLine(string Field, Stage? Stage, int Year, bool IsPublished)
{
    public bool IsFixed => Stage is not null && IsPublished;

    public string? Day(Func<Stage, DateTime> of) => Stage is null ? null : StageHours.InSeoul(of(Stage)).Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public string Hour(Func<Stage, DateTime> of, TimeOnly otherwise) => StageHours.Format(Stage is null ? otherwise : StageHours.InSeoul(of(Stage)).Hour);
}
