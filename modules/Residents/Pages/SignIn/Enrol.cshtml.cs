using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Municipal.Web;
using QRCoder;

namespace Municipal.Residents.Pages.SignIn;

internal sealed class EnrolModel(ResidentsDb db, CurrentSession current, SecondFactor factor, SessionBook sessions) : AccountPageModel
{
    private const int PixelsPerModule = 5;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "return")]
    public string? Return { get; set; }

    public string Secret { get; private set; } = "";

    public string QrSvg { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await WhoAsync(cancellation) is not { } account)
        {
            return Elsewhere();
        }

        Input.Offer = factor.Offer(account.Id);
        Draw(account, factor.Read(Input.Offer, account.Id)!);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await WhoAsync(cancellation) is not { } account)
        {
            return Elsewhere();
        }

        if (factor.Read(Input.Offer, account.Id) is not { } secret)
        {
            return GoTo(SignInLinks.Enrol.With(("return", Return)));
        }

        Draw(account, secret);
        if (!ModelState.IsValid)
        {
            return Again();
        }

        if (await factor.EnrolAsync(account, secret, Input.Code, cancellation) is not { } codes)
        {
            return RefuseField("Input.Code", SignInRefusal.WrongCode);
        }

        await sessions.EndOthersAsync(account.Id, cancellation);
        await sessions.OpenAsync(account, keep: false, withSecondFactor: true, cancellation);
        TempData[RecoveryCodesModel.Key] = codes.ToArray();
        return GoTo(SignInLinks.RecoveryCodes.With(("return", Return)));
    }

    /// <summary>The member of staff who may enrol now: signed in as far as the password, and not enrolled yet.</summary>
    private async Task<Account?> WhoAsync(CancellationToken cancellation) =>
        current.Known is { IsStaff: true, IsEnrolled: false } known ? await db.Accounts.SingleAsync(a => a.Id == known.AccountId, cancellation) : null;

    private IActionResult Elsewhere() =>
        GoTo(current.Known is null ? SignInLinks.SignIn : PortalPath.Returning(Return, HttpContext, MyLinks.My));

    private void Draw(Account account, byte[] secret)
    {
        Secret = Base32.Grouped(Base32.Encode(secret));
        using var qr = QRCodeGenerator.GenerateQrCode(TimeCode.Address(Tenant.Title.ToString(), account.Email!, secret), QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(qr);
        QrSvg = svg.GetGraphic(PixelsPerModule);
    }

    public sealed class InputModel
    {
        public string? Offer { get; set; }

        [Required, StringLength(20), Display(Name = "Field.Code")]
        public string Code { get; set; } = "";
    }
}
