using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Municipal.Web;

namespace Municipal.Portal.Pages.Desk.Features;

/// <summary>Asks before something goes off that others stand on.</summary>
internal sealed class OffModel(SwitchBoard board, IStringLocalizer<Texts> words) : PortalPageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public SwitchRow Row { get; private set; } = null!;

    public IReadOnlyList<string> Takes => [.. Row.Takes.Select(id => board.NamesOf([id]))];

    public IActionResult OnGet(string id) => Find(id) ?? Page();

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellation)
    {
        if (Find(id) is { } elsewhere)
        {
            return elsewhere;
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        var change = await board.SwitchAsync(Tenant, id, on: false, Input.Reason ?? "", cancellation);
        return GoTo(PortalLinks.Features, words.Said(board, change));
    }

    private IActionResult? Find(string id)
    {
        if (board.Find(Tenant, id) is not { } row)
        {
            return NotFound();
        }

        Row = row;
        return row.IsOn ? null : GoTo(PortalLinks.Features);
    }

    public sealed class InputModel
    {
        [Display(Name = "Features.Reason"), StringLength(500)]
        public string? Reason { get; set; }
    }
}
