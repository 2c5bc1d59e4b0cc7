using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Municipal.Cycles.Contracts;
using Municipal.Web;

namespace Municipal.Opinions.Pages.Write;

/// <summary>One form: which line of which year's budget, and what one thinks of it.</summary>
internal sealed class NewModel(OpinionBook book, ICycles cycles, TenantSettings settings, IStringLocalizer<Texts> words, TimeProvider clock) : PortalPageModel
{
    /// <summary>In place of a pot: a line that the resident names.</summary>
    public const string OtherLine = "line";

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public int ReplyDays { get; private set; }

    public int ChosenYear { get; private set; }

    public IReadOnlyList<int> Years { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int? year, Guid? pot, CancellationToken cancellation)
    {
        if (!await LoadAsync(year, cancellation))
        {
            return GoTo(OpinionLinks.List);
        }

        Input.Line = pot?.ToString() is { } asked && Lines.Any(l => l.Value == asked) ? asked : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int? year, CancellationToken cancellation)
    {
        if (!await LoadAsync(year, cancellation))
        {
            return Refuse(OpinionRefusal.NoSuchLine);
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        var pot = Guid.TryParse(Input.Line, out var id) ? id : (Guid?)null;
        var (refusal, opinion) = await book.SendAsync(ChosenYear, pot, pot is null ? Input.Named ?? "" : "", Input.Text!, cancellation);
        return refusal is { } why ? Refuse(why) : GoTo(OpinionLinks.Of(opinion!.Id), words["New.Done", opinion.DueOn]);
    }

    private async Task<bool> LoadAsync(int? year, CancellationToken cancellation)
    {
        Years = [.. (await cycles.PublishedAsync(cancellation)).Select(c => c.FiscalYear)];
        if (Years.Count == 0)
        {
            return false;
        }

        ChosenYear = year is { } asked && Years.Contains(asked) ? asked : (await cycles.CurrentAsync(clock.GetUtcNow().UtcDateTime, cancellation))?.FiscalYear ?? Years[0];
        ReplyDays = (await settings.GetAsync<OpinionSettings>(cancellation)).ReplyDays;
        Lines =
        [
            .. (await cycles.PotsAsync(ChosenYear, cancellation)).Select(p => new SelectListItem(words["New.Pot", p.Name, p.Amount], p.Id.ToString())),
            new SelectListItem(words["New.OtherLine"], OtherLine),
        ];
        return true;
    }

    public sealed class InputModel : IValidatableObject
    {
        [Required, Display(Name = "New.Line")]
        public string? Line { get; set; }

        [StringLength(Opinion.LongestLine), Display(Name = "New.Named")]
        public string? Named { get; set; }

        [Required, Display(Name = "New.Text")]
        public string? Text { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (Line == OtherLine && PlainText.CleanLine(Named).Length == 0)
            {
                yield return new ValidationResult(validationContext.GetRequiredService<IStringLocalizer<Texts>>()["New.NamedMissing"], [nameof(Named)]);
            }
        }
    }
}
