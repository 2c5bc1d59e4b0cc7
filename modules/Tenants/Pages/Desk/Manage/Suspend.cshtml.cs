using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Municipal.Web;

namespace Municipal.Tenants.Pages.Desk.Manage;

[WritesThroughHotWriter]
internal sealed class SuspendModel(TenantCare care, TenantRegistry registry, IStringLocalizer<Texts> words) : SubjectPageModel(registry)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public bool IsResuming => Subject.State == TenantState.Suspended;

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

        if (IsResuming)
        {
            await care.ResumeAsync(Subject, Input.Reason.Trim(), By, cancellation);
            return GoTo(TenantsLinks.Portal(Subject.Name), words["Resume.Done", SubjectTitle]);
        }

        await care.SuspendAsync(Subject, Input.Reason.Trim(), By, cancellation);
        return GoTo(TenantsLinks.Portal(Subject.Name), words["Suspend.Done", SubjectTitle]);
    }

    protected override bool IsFor(Tenant subject) => !subject.IsCity;

    public sealed class InputModel
    {
        [Required, StringLength(300), Display(Name = "Reason")]
        public string Reason { get; set; } = "";
    }
}
