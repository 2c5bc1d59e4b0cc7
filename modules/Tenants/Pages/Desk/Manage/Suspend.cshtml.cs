using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Municipal.Web;

namespace Municipal.Tenants.Pages.Desk.Manage;

[WritesThroughHotWriter]
internal sealed class SuspendModel(TenantCare care, TenantRegistry registry, IStringLocalizer<Texts> words) : PortalPageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public Tenant Subject { get; private set; } = null!;

    public bool IsResuming => Subject.State == TenantState.Suspended;

    public string SubjectTitle => Subject.Title.In(CultureInfo.CurrentUICulture);

    public IActionResult OnGet(string name) => Find(name) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string name, CancellationToken cancellation)
    {
        if (!Find(name))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        var by = new Actor(Visitor.Actor, Visitor.Name);
        if (IsResuming)
        {
            await care.ResumeAsync(Subject, Input.Reason.Trim(), by, cancellation);
            return GoTo(TenantsLinks.Portal(Subject.Name), words["Resume.Done", SubjectTitle]);
        }

        await care.SuspendAsync(Subject, Input.Reason.Trim(), by, cancellation);
        return GoTo(TenantsLinks.Portal(Subject.Name), words["Suspend.Done", SubjectTitle]);
    }

    private bool Find(string name)
    {
        Subject = registry.Current.ByName(name)!;
        return Subject is { IsCity: false };
    }

    public sealed class InputModel
    {
        [Required, StringLength(300), Display(Name = "Reason")]
        public string Reason { get; set; } = "";
    }
}
