using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Municipal.Proposals.Pages.Desk;

/// <summary>What one part of a split proposal asks for; all else it keeps from the whole.</summary>
public sealed class PartInput : IValidatableObject
{
    [StringLength(ProposalText.LongestTitle), Display(Name = "Input.Title")]
    public string? Title { get; set; }

    [StringLength(ProposalText.LongestText), Display(Name = "Facts.Content")]
    public string? Content { get; set; }

    [Display(Name = "Facts.Estimate")]
    public Won? Estimate { get; set; }

    internal bool IsEmpty => string.IsNullOrWhiteSpace(Title) && string.IsNullOrWhiteSpace(Content);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsEmpty && (string.IsNullOrWhiteSpace(Title) || string.IsNullOrWhiteSpace(Content)))
        {
            yield return new ValidationResult(validationContext.GetRequiredService<IStringLocalizer<Texts>>()["Split.Unfinished"], [nameof(Title)]);
        }
    }

    internal static PartInput Of(Proposal proposal) => new() { Title = proposal.Title, Content = proposal.Content, Estimate = proposal.Estimate };

    internal ProposalText In(ProposalText whole) => whole with { Title = PlainText.CleanLine(Title), Content = PlainText.Clean(Content ?? ""), Estimate = Estimate };
}
