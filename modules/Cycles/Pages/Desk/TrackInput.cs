using System.ComponentModel.DataAnnotations;
using Municipal.Cycles.Contracts;
using Municipal.Cycles.Plan;
using Municipal.Cycles.Rules;

namespace Municipal.Cycles.Pages.Desk;

public sealed class TrackInput : IValidatableObject
{
    [Required, Display(Name = "Track.Kind")]
    public TrackKind? Kind { get; set; } = TrackKind.CitizenProposal;

    [Required, StringLength(Track.NameLength), Display(Name = "Track.NameKo")]
    public string? NameKo { get; set; }

    [StringLength(Track.NameLength), Display(Name = "Track.NameEn")]
    public string? NameEn { get; set; }

    [StringLength(Track.DecidesLength), Display(Name = "Track.DecidesKo")]
    public string? DecidesKo { get; set; }

    [StringLength(Track.DecidesLength), Display(Name = "Track.DecidesEn")]
    public string? DecidesEn { get; set; }

    [Range(1, 1000), Display(Name = "Track.ProposalsPerPerson")]
    public int? ProposalsPerPerson { get; set; }

    [Range(1, 1000), Display(Name = "Track.SupportsPerPerson")]
    public int? SupportsPerPerson { get; set; }

    [Display(Name = "Track.GeneralLeast")]
    public Won? GeneralLeast { get; set; }

    [Display(Name = "Track.GeneralMost")]
    public Won? GeneralMost { get; set; }

    [Display(Name = "Track.EventLeast")]
    public Won? EventLeast { get; set; }

    [Display(Name = "Track.EventMost")]
    public Won? EventMost { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var words = validationContext.Words();
        foreach (var (name, amount) in new[] { (nameof(GeneralLeast), GeneralLeast), (nameof(GeneralMost), GeneralMost), (nameof(EventLeast), EventLeast), (nameof(EventMost), EventMost) })
        {
            if (amount < Won.Zero)
            {
                yield return new ValidationResult(words["Pot.Negative"], [name]);
            }
        }

        if (!CostBands.IsSound(GeneralLeast, GeneralMost))
        {
            yield return new ValidationResult(words["Track.BandUpsideDown"], [nameof(GeneralMost)]);
        }

        if (!CostBands.IsSound(EventLeast, EventMost))
        {
            yield return new ValidationResult(words["Track.BandUpsideDown"], [nameof(EventMost)]);
        }
    }

    internal static TrackInput Of(Track track) => new()
    {
        Kind = track.Kind, NameKo = track.Name.Ko, NameEn = track.Name.En, DecidesKo = track.Decides.Ko, DecidesEn = track.Decides.En,
        ProposalsPerPerson = track.ProposalsPerPerson, SupportsPerPerson = track.SupportsPerPerson,
        GeneralLeast = track.GeneralLeast, GeneralMost = track.GeneralMost, EventLeast = track.EventLeast, EventMost = track.EventMost,
    };

    internal void Fill(Track track)
    {
        (track.Kind, track.Name, track.Decides) = (Kind!.Value, Typed.Both(NameKo, NameEn), Typed.Both(DecidesKo, DecidesEn));
        (track.ProposalsPerPerson, track.SupportsPerPerson) = (ProposalsPerPerson, SupportsPerPerson);
        (track.GeneralLeast, track.GeneralMost, track.EventLeast, track.EventMost) = (GeneralLeast, GeneralMost, EventLeast, EventMost);
    }
}
