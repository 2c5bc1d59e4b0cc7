using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Municipal.Web;

namespace Municipal.Residents.Pages.SignUp;

// Hashing a password takes long; no transaction is held open around it.
[WritesThroughHotWriter]
internal sealed class SignUpModel(
    ResidentsDb db, AccountBook accounts, Passwords passwords, ConsentBook consents, AccountMail mail, AreaChoice areas, TryGate tries,
    TenantSession session, TenantSettings settings, IStringLocalizer<Texts> words) : AccountPageModel
{
    [BindProperty]
    public SignUpInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Areas { get; private set; } = [];

    public int YoungestAge { get; private set; }

    public IReadOnlyList<SelectListItem> Ages => [new(words["SignUp.OldEnough", YoungestAge], "true"), new(words["SignUp.Younger", YoungestAge], "false")];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        return Visitor.IsSignedIn ? GoTo(MyLinks.My) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        var (isArea, area) = await areas.ReadAsync(Input.Area, cancellation);
        if (!isArea)
        {
            ModelState.AddModelError("Input.Area", words["Field.Area.None"]);
        }

        if (YoungestAge > 0 && Input.IsOldEnough is null)
        {
            ModelState.AddModelError("Input.IsOldEnough", words["SignUp.AgeMissing"]);
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        if (SignUpRules.CheckAge(YoungestAge, Input.IsOldEnough) is { } tooYoung)
        {
            return Refuse(tooYoung, YoungestAge);
        }

        var name = PlainText.CleanLine(Input.Name);
        if (SignUpRules.CheckText(name) is { } number)
        {
            return RefuseField("Input.Name", number);
        }

        if (Passwords.Check(Input.Password, Tenant, Input.Email, name) is { } weak)
        {
            return RefuseField("Input.Password", weak);
        }

        var wait = await tries.TakeAsync($"sign-up:{EmailAddress.Key(Input.Email)}", cancellation);
        return wait > TimeSpan.Zero ? RefuseFor(wait) : await OpenAsync(name, area, cancellation);
    }

    /// <summary>Whether or not the address has an account, it takes as long and says the same; only the mailbox's owner learns which.</summary>
    private async Task<IActionResult> OpenAsync(string name, Guid? area, CancellationToken cancellation)
    {
        var hash = passwords.Hash(Input.Password);
        await session.BeginAsync(cancellation);
        session.LeavesCachesAlone = true;
        var key = EmailAddress.Key(Input.Email);
        var known = await db.Accounts.FirstOrDefaultAsync(a => a.EmailKey == key, cancellation);
        var mayMail = tries.MayMail(Input.Email);
        if (known is null)
        {
            await AddAsync(name, area, hash, mayMail, cancellation);
            return SaidSame();
        }

        if (known.State == AccountState.Unconfirmed)
        {
            // Nobody owns the address yet; what the last of those who tried has typed counts, and confirming asks for it.
            (known.Name, known.AreaId, known.PasswordHash) = (name, area, hash);
            await consents.SetAsync(known.Id, ConsentKind.News, Input.ConsentsToNews, cancellation);
        }

        if (mayMail)
        {
            await TellAsync(known, cancellation);
        }

        return SaidSame();
    }

    private IActionResult SaidSame() => GoTo(SignInLinks.SignIn, words[Tenant.IsDemo ? "SignUp.DoneDemo" : "SignUp.Done"]);

    private async Task AddAsync(string name, Guid? area, string hash, bool mayMail, CancellationToken cancellation)
    {
        // Nobody reads a demonstration's mail.
        var account = accounts.New(Input.Email, name, Tenant.IsDemo ? AccountState.Active : AccountState.Unconfirmed);
        (account.AreaId, account.PasswordHash) = (area, hash);
        db.Accounts.Add(account);
        consents.Give(account.Id, ConsentKind.Account);
        if (Input.ConsentsToNews)
        {
            consents.Give(account.Id, ConsentKind.News);
        }

        if (account.State == AccountState.Unconfirmed && mayMail)
        {
            await mail.ConfirmAsync(account, cancellation);
        }
    }

    private Task TellAsync(Account known, CancellationToken cancellation) => known.State switch
    {
        AccountState.Unconfirmed => mail.ConfirmAsync(known, cancellation),
        AccountState.Invited => mail.InviteAsync(known, cancellation),
        _ => mail.AlreadyKnownAsync(known),
    };

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Areas = await areas.ItemsAsync(cancellation);
        YoungestAge = (await settings.GetAsync<AccountSettings>(cancellation)).YoungestAge;
    }
}
