using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Municipal.Web;

namespace Municipal.Residents.Pages.Desk.People;

/// <summary>The tenant's staff. A resident appears only to somebody who knows their whole address: nobody browses through residents.</summary>
internal sealed class ListModel(ResidentsDb db, IStringLocalizer<Texts> words) : PortalPageModel
{
    private const int Most = 200;

    [BindProperty(SupportsGet = true)]
    public FilterModel Filter { get; set; } = new();

    public IReadOnlyList<Account> People { get; private set; } = [];

    public IReadOnlyList<SelectListItem> RoleItems => [.. Roles.All.Where(Roles.IsStaff).Select(r => new SelectListItem(words[$"Role.{r}"], r))];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var (text, key) = (Filter.Text ?? "", EmailAddress.Key(Filter.Text ?? ""));
        var people = db.Accounts.Where(a => a.State != AccountState.Closed && (a.IsStaff || a.EmailKey == key));
        if (text.Length > 0)
        {
            people = people.Where(a => a.Name.Contains(text) || a.EmailKey!.Contains(key));
        }

        if (Filter.Role is { } role && Roles.All.Contains(role))
        {
            people = people.Where(a => a.RoleNames.Contains(role));
        }

        People = await people.OrderBy(a => a.Name).ThenBy(a => a.Id).Take(Most).ToListAsync(cancellation);
    }

    public static string ToneOf(AccountState state) => state switch
    {
        AccountState.Active => "success",
        AccountState.Disabled => "danger",
        _ => "warning",
    };

    public sealed class FilterModel
    {
        [System.ComponentModel.DataAnnotations.Display(Name = "People.Search")]
        public string? Text { get; set; }

        [System.ComponentModel.DataAnnotations.Display(Name = "People.Role")]
        public string? Role { get; set; }
    }
}
