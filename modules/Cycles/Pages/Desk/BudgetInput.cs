using System.ComponentModel.DataAnnotations;
using Municipal.Cycles.Plan;
using Municipal.Cycles.Rules;

namespace Municipal.Cycles.Pages.Desk;

/// <summary>A budget version as it is typed.</summary>
public class BudgetInput : IValidatableObject
{
    [Required, Display(Name = "Budget.Total")]
    public Won? Total { get; set; }

    [Required, Display(Name = "Budget.DatedOn")]
    public DateOnly? DatedOn { get; set; }

    [Required, StringLength(BudgetVersion.SourceLength), Display(Name = "Budget.Source")]
    public string? Source { get; set; }

    [StringLength(BudgetVersion.LinkLength), Display(Name = "Budget.SourceLink")]
    public string? SourceLink { get; set; }

    public virtual IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var words = validationContext.Words();
        if (Total is { } total && total <= Won.Zero)
        {
            yield return new ValidationResult(words["Budget.NotPositive"], [nameof(Total)]);
        }

        if (SourceLink is { } link && !CycleRules.IsLink(link))
        {
            yield return new ValidationResult(words["Budget.BadLink"], [nameof(SourceLink)]);
        }
    }

    internal BudgetVersion ToVersion(Guid id, Cycle cycle) => new()
    {
        Id = id, CycleId = cycle.Id, Number = (cycle.Latest?.Number ?? 0) + 1, Total = Total!.Value, DatedOn = DatedOn!.Value,
        Source = PlainText.CleanLine(Source), SourceLink = SourceLink ?? "",
    };
}
