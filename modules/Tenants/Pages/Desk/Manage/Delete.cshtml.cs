using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Municipal.Tenants.Portals;
using Municipal.Tenants.Rules;
using Municipal.Web;

namespace Municipal.Tenants.Pages.Desk.Manage;

[WritesThroughHotWriter]
internal sealed class DeleteModel(TenantCare care, PortalList list, TenantRegistry registry, IStringLocalizer<Texts> words) : SubjectPageModel(registry)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public PortalVitals Vitals { get; private set; } = new(null, null);

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken cancellation) => await FindAsync(name, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string name, CancellationToken cancellation)
    {
        if (!await FindAsync(name, cancellation))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        if (Input.Confirmation.Trim() != Subject.Name.Value)
        {
            return Refuse(DeletionRefusal.NameDiffers, Subject.Name.Value);
        }

        var kept = await care.DeleteAsync(Subject, Input.Reason.Trim(), By, cancellation);
        return GoTo(TenantsLinks.Portals, words["Delete.Done", SubjectTitle, kept]);
    }

    protected override bool IsFor(Tenant subject) => !subject.IsCity;

    private async Task<bool> FindAsync(string name, CancellationToken cancellation)
    {
        if (!Find(name))
        {
            return false;
        }

        Vitals = await list.VitalsOfAsync(Subject, cancellation);
        return true;
    }

    public sealed class InputModel
    {
        [Required, Display(Name = "Delete.Confirmation")]
        public string Confirmation { get; set; } = "";

        [Required, StringLength(300), Display(Name = "Reason")]
        public string Reason { get; set; } = "";
    }
}
