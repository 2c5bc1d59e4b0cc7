using System.ComponentModel.DataAnnotations;
using Municipal.Cycles.Contracts;
using Municipal.Cycles.Plan;
using Municipal.Cycles.Rules;

namespace Municipal.Cycles.Pages.Desk;

/// <summary>A track's plan as it is typed: what is there, by stage, and empty lines for more.</summary>
public sealed class StagesInput
{
    public const int EmptyLines = 3;

    public int Version { get; set; }

    public Dictionary<Guid, Line> Stages { get; set; } = [];

    public List<Line> More { get; set; } = [];

    public sealed class Line : IValidatableObject
    {
        public StageKind? Kind { get; set; }

        [StringLength(Stage.NameLength), Display(Name = "Stage.NameKo")]
        public string? NameKo { get; set; }

        [StringLength(Stage.NameLength), Display(Name = "Stage.NameEn")]
        public string? NameEn { get; set; }

        [Display(Name = "Stage.Opens")]
        public DateOnly? OpensOn { get; set; }

        [Display(Name = "Stage.OpensAt")]
        public TimeOnly? OpensAt { get; set; }

        [Display(Name = "Stage.Closes")]
        public DateOnly? ClosesOn { get; set; }

        [Display(Name = "Stage.ClosesAt")]
        public TimeOnly? ClosesAt { get; set; }

        public bool Remove { get; set; }

        internal bool IsEmpty => NameKo is null && NameEn is null && OpensOn is null && ClosesOn is null;

        /// <summary>Left empty, a stage bears the name of its kind.</summary>
        internal LocalizedText Name => NameKo is null ? BothLanguages.Of($"StageKind.{Kind}") : Typed.Both(NameKo, NameEn);

        internal DateTime Opens => StageHours.OpensOn(OpensOn!.Value, OpensAt);

        internal DateTime Closes => StageHours.ClosesOn(ClosesOn!.Value, ClosesAt);

        internal PlannedStage Planned => new(Kind!.Value, Name.Ko, Opens, Closes);

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (Remove || IsEmpty)
            {
                yield break;
            }

            var words = validationContext.Words();
            if (Kind is null)
            {
                yield return new ValidationResult(words["Stage.KindMissing"], [nameof(Kind)]);
            }

            if (OpensOn is null)
            {
                yield return new ValidationResult(words["Stage.OpensMissing"], [nameof(OpensOn)]);
            }

            if (ClosesOn is null)
            {
                yield return new ValidationResult(words["Stage.ClosesMissing"], [nameof(ClosesOn)]);
            }
        }
    }
}
