using System.ComponentModel.DataAnnotations;
using Municipal.Cycles.Plan;

namespace Municipal.Cycles.Pages.Desk;

/// <summary>The amounts of the pots that are there, by pot.</summary>
public sealed class PotsInput
{
    public int Version { get; set; }

    public Dictionary<Guid, Line> Amounts { get; set; } = [];

    public sealed class Line : IValidatableObject
    {
        [Required, Display(Name = "Pot.Amount")]
        public Won? Amount { get; set; }

        public bool Remove { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (Amount is { } amount && amount < Won.Zero)
            {
                yield return new ValidationResult(validationContext.Words()["Pot.Negative"], [nameof(Amount)]);
            }
        }
    }
}

/// <summary>A pot to add, or a sum to split over all dong.</summary>
public sealed class NewPotInput : IValidatableObject
{
    [Required, Display(Name = "Pot.For")]
    public PotAim? Aim { get; set; } = PotAim.EachDongEqually;

    [Display(Name = "Pot.Area")]
    public string? AreaCode { get; set; }

    [StringLength(Pot.NameLength), Display(Name = "Pot.NameKo")]
    public string? NameKo { get; set; }

    [StringLength(Pot.NameLength), Display(Name = "Pot.NameEn")]
    public string? NameEn { get; set; }

    [Required, Display(Name = "Pot.Funding")]
    public string? Funding { get; set; } = nameof(FundingSource.Gu);

    [Required, Display(Name = "Pot.Amount")]
    public Won? Amount { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var words = validationContext.Words();
        if (Amount is { } amount && amount < Won.Zero)
        {
            yield return new ValidationResult(words["Pot.Negative"], [nameof(Amount)]);
        }

        if (Aim == PotAim.OneArea && AreaCode is null)
        {
            yield return new ValidationResult(words["Pot.AreaMissing"], [nameof(AreaCode)]);
        }

        if (Aim is PotAim.Theme or PotAim.AgeGroup && NameKo is null)
        {
            yield return new ValidationResult(words["Pot.NameMissing"], [nameof(NameKo)]);
        }

        if (!Enum.TryParse<FundingSource>(Funding, out _))
        {
            yield return new ValidationResult(words["Pot.FundingMissing"], [nameof(Funding)]);
        }
    }
}

/// <summary>What an added pot is for.</summary>
public enum PotAim
{
    EachDongEqually,
    EachDongByPopulation,
    OneArea,
    Theme,
    AgeGroup,
}
