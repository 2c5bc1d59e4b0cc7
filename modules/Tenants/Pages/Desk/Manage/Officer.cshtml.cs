using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Municipal.Tenants.Portals;
using Municipal.Tenants.Rules;
using Municipal.Web;

namespace Municipal.Tenants.Pages.Desk.Manage;

/// <summary>Invites somebody to look after a portal: one that was made without an officer, or whose officer has left.</summary>
[WritesThroughHotWriter]
internal sealed class OfficerModel(PortalMaker maker, TenantRegistry registry, PhraseBook phrases, IStringLocalizer<Texts> words) : SubjectPageModel(registry)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IActionResult OnGet(string name) => Find(name) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string name, CancellationToken cancellation)
    {
        if (!Find(name))
        {
            return NotFound();
        }

        var wish = new PortalWish { OfficerName = Input.Name.Trim(), OfficerEmail = Input.Email.Trim() };
        foreach (var fault in ModelState.IsValid ? PortalRules.Officer(wish) : [])
        {
            ModelState.AddModelError("Input.Email", phrases[Phrase.Of(fault.Refusal), [.. fault.Arguments]]);
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        await maker.InviteAsync(Subject, wish, By, cancellation);
        return GoTo(TenantsLinks.Portal(Subject.Name), words["Officer.Done", wish.OfficerName, SubjectTitle]);
    }

    protected override bool IsFor(Tenant subject) => subject is { IsCity: false, State: not TenantState.Maintenance };

    public sealed class InputModel
    {
        [Required, StringLength(60), Display(Name = "New.OfficerName")]
        public string Name { get; set; } = "";

        [Required, StringLength(200), Display(Name = "New.OfficerEmail")]
        public string Email { get; set; } = "";
    }
}
