using System.ComponentModel.DataAnnotations;

namespace Municipal.Proposals.Pages.Propose;

/// <summary>The long part of a proposal's form.</summary>
public sealed class DetailsInput
{
    [Required, Display(Name = "Input.Purpose")]
    public string? Purpose { get; set; }

    [Required, Display(Name = "Input.Content")]
    public string? Content { get; set; }

    [Display(Name = "Input.Effect")]
    public string? Effect { get; set; }

    [Display(Name = "Input.Place")]
    public string? Place { get; set; }

    [Display(Name = "Input.Period")]
    public string? Period { get; set; }

    [Display(Name = "Input.Estimate")]
    public string? Estimate { get; set; }

    [Display(Name = "Input.Group")]
    public string? Group { get; set; }

    internal static DetailsInput Of(TypedProposal typed) => new()
    {
        Purpose = typed.Purpose, Content = typed.Content, Effect = typed.Effect,
        Place = typed.Place, Period = typed.Period, Estimate = typed.Estimate, Group = typed.Group,
    };

    internal TypedProposal Over(TypedProposal typed) => typed with
    {
        Purpose = TypedProposal.Kept(Purpose), Content = TypedProposal.Kept(Content), Effect = TypedProposal.Kept(Effect),
        Place = TypedProposal.Kept(Place), Period = TypedProposal.Kept(Period), Estimate = TypedProposal.Kept(Estimate), Group = TypedProposal.Kept(Group),
    };
}
