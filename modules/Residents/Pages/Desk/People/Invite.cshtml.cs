using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Municipal.Residents.Pages.Desk.People;

internal sealed class InviteModel(AccountBook accounts, IStringLocalizer<Texts> words) : AccountPageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> RoleItems => [.. Grantable.Select(r => new SelectListItem(words[$"Role.{r}"], r))];

    private IReadOnlyList<string> Grantable => StaffRules.Grantable(Visitor.RoleNames, Tenant.IsCity);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return Again();
        }

        var name = PlainText.CleanLine(Input.Name);
        if (SignUpRules.CheckText(name) is { } number)
        {
            return RefuseField("Input.Name", number);
        }

        if (!Grantable.Contains(Input.Role))
        {
            return RefuseField("Input.Role", StaffRefusal.NotYoursToGive);
        }

        if (await accounts.IsOfAsync(Input.Email, Visitor.AccountId!.Value, cancellation))
        {
            return RefuseField("Input.Email", StaffRefusal.Yourself);
        }

        var id = await accounts.InviteAsync(Input.Email, name, Input.Role, cancellation);
        return GoTo(DeskLinks.Person(id), words["Invite.Done", Input.Email]);
    }

    public sealed class InputModel
    {
        [Required, StringLength(Account.NameLength), Display(Name = "Field.Name")]
        public string Name { get; set; } = "";

        [Required, EmailAddress, MailAddressShape, StringLength(Account.EmailLength), Display(Name = "Field.Email")]
        public string Email { get; set; } = "";

        [Required, Display(Name = "People.Role")]
        public string Role { get; set; } = "";
    }
}
