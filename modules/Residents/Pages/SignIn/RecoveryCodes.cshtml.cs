using Microsoft.AspNetCore.Mvc;
using Municipal.Web;

namespace Municipal.Residents.Pages.SignIn;

/// <summary>Shows fresh recovery codes this once; nobody, the portal included, can show them again.</summary>
internal sealed class RecoveryCodesModel : PortalPageModel
{
    public const string Key = "recovery-codes";

    [BindProperty(SupportsGet = true, Name = "return")]
    public string? Return { get; set; }

    public IReadOnlyList<string> Codes { get; private set; } = [];

    public PortalPath Next => PortalPath.Returning(Return, HttpContext, DeskLinks.Desk);

    public IActionResult OnGet()
    {
        Codes = TempData[Key] as string[] ?? [];
        return Codes.Count == 0 || !Visitor.IsSignedIn ? GoTo(Next) : Page();
    }
}
