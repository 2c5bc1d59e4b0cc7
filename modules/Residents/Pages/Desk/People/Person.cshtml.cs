using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Municipal.Residents.Pages.Desk.People;

internal sealed class PersonModel(
    ResidentsDb db, SessionBook sessions, SecondFactor factor, AccountMail mail, AuditTrail audit, IStringLocalizer<Texts> words) : AccountPageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty, Display(Name = "People.Roles")]
    public List<string> Wanted { get; set; } = [];

    [BindProperty, StringLength(500), Display(Name = "Field.Reason")]
    public string? Reason { get; set; }

    public Account Person { get; private set; } = null!;

    public int LiveSessions { get; private set; }

    public bool IsOneself => Id == Visitor.AccountId;

    public IReadOnlyList<SelectListItem> RoleItems => [.. Grantable.Union(Person.Roles.Where(Roles.IsStaff)).Select(r => new SelectListItem(words[$"Role.{r}"], r))];

    private IReadOnlyList<string> Grantable => StaffRules.Grantable(Visitor.RoleNames, Tenant.IsCity);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Wanted = [.. Person.Roles];
        return Page();
    }

    public Task<IActionResult> OnPostRolesAsync(CancellationToken cancellation) => ActAsync(() =>
    {
        List<string> after = [Roles.Resident, .. Wanted.Where(Roles.All.Contains).Where(Roles.IsStaff)];
        if (StaffRules.CheckRoles(IsOneself, Person.Roles, after, Grantable) is { } refusal)
        {
            return Task.FromResult<StaffRefusal?>(refusal);
        }

        Person.SetRoles(after);
        Note("residents.roles-changed", string.Join(", ", Person.Roles.Select(r => words[$"Role.{r}"].Value)));
        return Task.FromResult<StaffRefusal?>(null);
    }, "Person.RolesSaved", cancellation);

    public Task<IActionResult> OnPostEndSessionsAsync(CancellationToken cancellation) => CheckedAsync(async () =>
    {
        await sessions.EndAllAsync(Id, cancellation);
        Note("residents.sessions-ended");
    }, "Person.SessionsEnded", cancellation);

    public Task<IActionResult> OnPostRemoveSecondFactorAsync(CancellationToken cancellation) => CheckedAsync(async () =>
    {
        await factor.RemoveAsync(Person, cancellation);
        await sessions.EndAllAsync(Id, cancellation);
        Note("residents.second-factor-removed", Reason ?? "");
    }, "Person.SecondFactorRemoved", cancellation, needsReason: true);

    public Task<IActionResult> OnPostDisableAsync(CancellationToken cancellation) => CheckedAsync(async () =>
    {
        Person.State = AccountState.Disabled;
        await sessions.EndAllAsync(Id, cancellation);
        Note("residents.disabled", Reason ?? "");
    }, "Person.Disabled", cancellation, needsReason: true);

    public Task<IActionResult> OnPostEnableAsync(CancellationToken cancellation) => CheckedAsync(() =>
    {
        Person.State = Person.PasswordHash is null ? AccountState.Invited : AccountState.Active;
        Note("residents.enabled", Reason ?? "");
        return Task.CompletedTask;
    }, "Person.Enabled", cancellation, needsReason: true);

    public Task<IActionResult> OnPostInviteAgainAsync(CancellationToken cancellation) => CheckedAsync(async () =>
    {
        if (Person.State == AccountState.Invited)
        {
            await mail.InviteAsync(Person, cancellation);
            Note("residents.invited");
        }
    }, "Person.InvitedAgain", cancellation);

    private Task<IActionResult> CheckedAsync(Func<Task> act, string notice, CancellationToken cancellation, bool needsReason = false) => ActAsync(async () =>
    {
        if (StaffRules.CheckAct(IsOneself, Person.Roles, Grantable) is { } refusal)
        {
            return refusal;
        }

        await act();
        return null;
    }, notice, cancellation, needsReason);

    private async Task<IActionResult> ActAsync(Func<Task<StaffRefusal?>> act, string notice, CancellationToken cancellation, bool needsReason = false)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (needsReason && string.IsNullOrWhiteSpace(Reason))
        {
            ModelState.AddModelError(nameof(Reason), words["Person.ReasonMissing"]);
        }

        if (!ModelState.IsValid)
        {
            Wanted = [.. Person.Roles];
            return Again();
        }

        return await act() is { } refused ? Refuse(refused) : GoTo(DeskLinks.Person(Id), words[notice]);
    }

    private void Note(string action, string reason = "") => audit.Record(action, $"account:{Id}", Person.Name, reason);

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        var found = await db.Accounts.FirstOrDefaultAsync(a => a.Id == Id && a.State != AccountState.Closed, cancellation);
        if (found is null)
        {
            return false;
        }

        Person = found;
        LiveSessions = (await sessions.LiveAsync(Id, found.IsStaff, cancellation)).Count;
        return true;
    }
}
