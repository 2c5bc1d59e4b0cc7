using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Municipal.Web;

namespace Municipal.Opinions.Pages.Desk;

/// <summary>Answering one opinion, or hiding it with a reason.</summary>
internal sealed class ItemModel(OpinionBook book, OpinionReader reader, AnswerDesk desk, IStringLocalizer<Texts> words) : PortalPageModel
{
    public OpinionView Shown { get; private set; } = null!;

    public Opinion Opinion => Shown.Opinion;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty]
    public HideModel Hide { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
        {
            return NotFound();
        }

        Input = new InputModel { Version = Opinion.Version, Answer = Opinion.Answer, Department = Opinion.AnsweredBy };
        return Page();
    }

    public async Task<IActionResult> OnPostAnswerAsync(Guid id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
        {
            return NotFound();
        }

        ForgetErrorsOf(nameof(Hide));
        if (!ModelState.IsValid)
        {
            return Again();
        }

        return await desk.AnswerAsync(Opinion, Input.Version, Input.Answer!, Input.Department!, cancellation) is { } refusal ? Refuse(refusal) : GoTo(OpinionLinks.Desk, words["Answer.Done"]);
    }

    public async Task<IActionResult> OnPostHideAsync(Guid id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
        {
            return NotFound();
        }

        ForgetErrorsOf(nameof(Input));
        if (!ModelState.IsValid)
        {
            return Again();
        }

        desk.Hide(Opinion, Hide.Reason!);
        return GoTo(OpinionLinks.Answer(id), words["Hide.Done"]);
    }

    public async Task<IActionResult> OnPostShowAsync(Guid id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
        {
            return NotFound();
        }

        desk.ShowAgain(Opinion);
        return GoTo(OpinionLinks.Answer(id), words["Show.Done"]);
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellation)
    {
        if (await book.FindAsync(id, cancellation) is not { } opinion)
        {
            return false;
        }

        Shown = await reader.ViewAsync(opinion, cancellation);
        return true;
    }

    public sealed class InputModel
    {
        public int Version { get; set; }

        [Required, Display(Name = "Answer.Text")]
        public string? Answer { get; set; }

        [Required, StringLength(Opinion.LongestLine), Display(Name = "Answer.Department")]
        public string? Department { get; set; }
    }

    public sealed class HideModel
    {
        [Required, StringLength(Opinion.LongestReason, MinimumLength = 5), Display(Name = "Hide.Reason")]
        public string? Reason { get; set; }
    }
}
