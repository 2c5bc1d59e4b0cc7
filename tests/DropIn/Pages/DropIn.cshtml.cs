using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Municipal.Web;

namespace Municipal.DropIn.Pages;

internal sealed class DropInModel(TenantSettings settings, Outbox outbox) : PortalPageModel
{
    public const string Unwelcome = "nobody";

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public string Greeting { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancellation) => Greeting = (await settings.GetAsync<DropInSettings>(cancellation)).Greeting;

    public IActionResult OnPost()
    {
        if (!ModelState.IsValid)
        {
            return Again();
        }

        if (Input.Name == Unwelcome)
        {
            return Refuse(DropInRefusal.Unwelcome);
        }

        outbox.Raise(new VisitorDroppedIn(Input.Name!));
        return GoTo(DropInLinks.Page, Input.Name);
    }

    public sealed class InputModel
    {
        [Required, StringLength(20), Display(Name = "Name")]
        public string? Name { get; set; }
    }
}
