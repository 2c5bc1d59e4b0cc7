using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Municipal.Web;

namespace Municipal.Residents.Pages.SignIn;

// Checking a password takes long; no transaction is held open around it.
[WritesThroughHotWriter]
internal sealed class SignInModel(
    ResidentsDb db, Passwords passwords, TryGate tries, SessionBook sessions, AccountMail mail, TenantSession session, TenantSettings settings, IStringLocalizer<Texts> words) : AccountPageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "return")]
    public string? Return { get; set; }

    public IReadOnlyList<Account> DemoAccounts { get; private set; } = [];

    public bool MaySignUp => FeatureGate.Enabled(Tenant, ResidentsModule.SignUp);

    public async Task<IActionResult> OnGetAsync()
    {
        if (Visitor.IsSignedIn)
        {
            return GoTo(PortalPath.Returning(Return, HttpContext, MyLinks.My));
        }

        await LoadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync();
        if (!ModelState.IsValid)
        {
            return Again();
        }

        var wait = await tries.TakeAsync(TryGate.KeyOf(Input.Email), cancellation);
        if (wait > TimeSpan.Zero)
        {
            return RefuseFor(wait);
        }

        var key = EmailAddress.Key(Input.Email);
        var account = await db.Accounts.FirstOrDefaultAsync(a => a.EmailKey == key, cancellation);
        if (!passwords.Fits(account, Input.Password))
        {
            return Refuse(SignInRefusal.WrongEmailOrPassword);
        }

        tries.Forget(TryGate.KeyOf(Input.Email));
        return await AdmitAsync(account!, cancellation);
    }

    private async Task<IActionResult> AdmitAsync(Account account, CancellationToken cancellation)
    {
        switch (account.State)
        {
            case AccountState.Active:
                await session.BeginAsync(cancellation);
                await sessions.OpenAsync(account, Input.Keep, withSecondFactor: false, cancellation);
                return await NextAsync(account, cancellation);
            case AccountState.Unconfirmed:
                await session.BeginAsync(cancellation);
                if (tries.MayMail(Input.Email))
                {
                    await mail.ConfirmAsync(account, cancellation);
                }

                return GoTo(SignInLinks.SignIn, words["SignIn.ConfirmFirst"]);
            default:
                return Refuse(SignInRefusal.Disabled);
        }
    }

    private async Task<IActionResult> NextAsync(Account account, CancellationToken cancellation)
    {
        var goal = PortalPath.Returning(Return, HttpContext, account.IsStaff ? DeskLinks.Desk : PortalPath.Home);
        if (!account.IsStaff)
        {
            return GoTo(goal, words["SignIn.Done", account.Name]);
        }

        var limits = await settings.GetAsync<AccountSettings>(cancellation);
        return SessionRules.SkipsSecondFactor(Tenant.IsDemo, limits.DemoSkipsSecondFactor, account.TimeSecret is not null)
            ? GoTo(goal, words["SignIn.DemoSkipped", account.Name])
            : GoTo((account.TimeSecret is null ? SignInLinks.Enrol : SignInLinks.SecondFactor).With(("return", goal.In(HttpContext))));
    }

    private async Task LoadAsync() =>
        DemoAccounts = Tenant.IsDemo
            ? await Residents.DemoAccounts.Of(db).ToListAsync(HttpContext.RequestAborted)
            : [];

    public sealed class InputModel
    {
        [Required, EmailAddress, StringLength(Account.EmailLength), Display(Name = "Field.Email")]
        public string Email { get; set; } = "";

        [Required, DataType(DataType.Password), StringLength(PasswordRules.Longest), Display(Name = "Field.Password")]
        public string Password { get; set; } = "";

        [Display(Name = "SignIn.Keep")]
        public bool Keep { get; set; }
    }
}
