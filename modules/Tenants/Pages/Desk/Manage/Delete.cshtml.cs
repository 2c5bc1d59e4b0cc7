using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Municipal.Tenants.Portals;
using Municipal.Tenants.Rules;
using Municipal.Web;

namespace Municipal.Tenants.Pages.Desk.Manage;

[WritesThroughHotWriter]
internal sealed class DeleteModel(TenantCare care, PortalList list, TenantRegistry registry, IStringLocalizer<Texts> words) : PortalPageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public Tenant Subject { get; private set; } = null!;

    public PortalVitals Vitals { get; private set; } = new(null, null);

    public string SubjectTitle => Subject.Title.In(CultureInfo.CurrentUICulture);

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

        var kept = await care.DeleteAsync(Subject, Input.Reason.Trim(), new Actor(Visitor.Actor, Visitor.Name), cancellation);
        return GoTo(TenantsLinks.Portals, words["Delete.Done", SubjectTitle, kept]);
    }

    private async Task<bool> FindAsync(string name, CancellationToken cancellation)
    {
        if (registry.Current.ByName(name) is not { IsCity: false } tenant)
        {
            return false;
        }

        (Subject, Vitals) = (tenant, await list.VitalsOfAsync(tenant, cancellation));
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
