using System.ComponentModel.DataAnnotations;
using Municipal.Cycles.Plan;

namespace Municipal.Cycles.Pages.Desk;

/// <summary>A milestone as it is typed.</summary>
public sealed class MilestoneInput
{
    [Required, StringLength(Milestone.NameLength), Display(Name = "Milestone.NameKo")]
    public string? NameKo { get; set; }

    [StringLength(Milestone.NameLength), Display(Name = "Milestone.NameEn")]
    public string? NameEn { get; set; }

    [Required, Display(Name = "Milestone.DueOn")]
    public DateOnly? DueOn { get; set; }

    [Required, StringLength(Milestone.DeliverableLength), Display(Name = "Milestone.DeliverableKo")]
    public string? DeliverableKo { get; set; }

    [StringLength(Milestone.DeliverableLength), Display(Name = "Milestone.DeliverableEn")]
    public string? DeliverableEn { get; set; }

    [Display(Name = "Milestone.DoneOn")]
    public DateOnly? DoneOn { get; set; }

    [StringLength(Milestone.ProofLength), Display(Name = "Milestone.Proof")]
    public string? Proof { get; set; }

    [Display(Name = "Milestone.Dropped")]
    public bool IsDropped { get; set; }

    [StringLength(Milestone.ReasonLength), Display(Name = "Milestone.Reason")]
    public string? Reason { get; set; }

    internal static MilestoneInput Of(Milestone milestone) => new()
    {
        NameKo = milestone.Name.Ko, NameEn = milestone.Name.En, DueOn = milestone.DueOn, DeliverableKo = milestone.Deliverable.Ko, DeliverableEn = milestone.Deliverable.En,
        DoneOn = milestone.DoneOn, Proof = milestone.Proof, IsDropped = milestone.IsDropped, Reason = milestone.Reason,
    };

    /// <summary>The milestone that was typed.</summary>
    /// <param name="id">Its identity.</param>
    /// <param name="cycle">Its year.</param>
    /// <param name="firstDueOn">The day announced first; null where none was.</param>
    internal Milestone ToMilestone(Guid id, Guid cycle, DateOnly? firstDueOn) => new()
    {
        Id = id, CycleId = cycle, Name = Typed.Both(NameKo, NameEn), Deliverable = Typed.Both(DeliverableKo, DeliverableEn), DueOn = DueOn!.Value, FirstDueOn = firstDueOn ?? DueOn.Value,
        DoneOn = DoneOn, Proof = PlainText.CleanLine(Proof), IsDropped = IsDropped, Reason = PlainText.CleanLine(Reason),
    };
}
