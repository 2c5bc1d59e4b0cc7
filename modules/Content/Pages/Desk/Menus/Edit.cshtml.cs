using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Municipal.Content.Rules;
using Municipal.Web;

namespace Municipal.Content.Pages.Desk.Menus;

/// <summary>The main menu and the links at the foot: order, levels, names, what is hidden, what is added.</summary>
internal sealed class EditModel(ContentDb db, MenuDesk desk, IStringLocalizer<Texts> words) : PortalPageModel
{
    [BindProperty]
    public LinkInput Input { get; set; } = new();

    public string Id { get; private set; } = Menu.Main;

    public IReadOnlyList<MenuPlace> Places { get; private set; } = [];

    /// <summary>Public pages that are not in the menu.</summary>
    public IReadOnlyList<SelectListItem> Pages { get; private set; } = [];

    public bool IsMain => Id == Menu.Main;

    public PortalPath Here => IsMain ? ContentLinks.Menus : ContentLinks.FooterMenu;

    public async Task<IActionResult> OnGetAsync(string id)
    {
        Id = id;
        return await ShowAsync(Page());
    }

    public async Task<IActionResult> OnPostAsync(string id, string key, MenuAct act)
    {
        Id = id;
        var menu = await desk.FindAsync(id, HttpContext.RequestAborted);
        var items = desk.Places(id, menu);
        if (MenuRules.Find(items, key) is not { } item)
        {
            return NotFound();
        }

        var changed = act switch
        {
            MenuAct.Up => MenuRules.Move(items, key, -1),
            MenuAct.Down => MenuRules.Move(items, key, 1),
            MenuAct.In => MenuRules.Nest(items, key),
            MenuAct.Out => MenuRules.Unnest(items, key),
            MenuAct.Hide => MenuRules.Change(items, key, i => i with { IsHidden = true }),
            MenuAct.Show => MenuRules.Change(items, key, i => i with { IsHidden = false }),
            _ => MenuRules.Remove(items, key),
        };
        var label = (await MenuPlaces.OfAsync(db, desk, items, HttpContext.RequestAborted)).First(p => p.Item.Key == item.Key).Label;
        desk.Save(id, menu, changed, act.ToString().ToLowerInvariant(), label);
        return GoTo(Here, words[$"Menu.Done.{act}", label]);
    }

    public async Task<IActionResult> OnPostAddPageAsync(string id)
    {
        Id = id;
        var page = await db.Documents.FirstOrDefaultAsync(d => d.Kind == DocumentKind.Page && d.Id == Input.PageId, HttpContext.RequestAborted);
        return page is not { IsPublic: true }
            ? await ShowAsync(Refuse(MenuRefusal.NotPublic))
            : await AddAsync(new MenuItem(MenuItemKind.Page, page.Id.ToString()), page.Title.ToString());
    }

    public async Task<IActionResult> OnPostAddLinkAsync(string id)
    {
        Id = id;
        if (!ModelState.IsValid)
        {
            return await ShowAsync(Again());
        }

        var label = new LocalizedText(Input.KoLabel ?? "", Input.EnLabel);
        return MenuRules.CheckLink(Input.Address, label) is { } refusal
            ? await ShowAsync(Refuse(refusal))
            : await AddAsync(new MenuItem(MenuItemKind.Link, new Uri(Input.Address!).AbsoluteUri) { Label = label }, label.ToString());
    }

    private async Task<IActionResult> AddAsync(MenuItem item, string label)
    {
        var menu = await desk.FindAsync(Id, HttpContext.RequestAborted);
        var items = desk.Places(Id, menu);
        if (MenuRules.Find(items, item.Key) is not null)
        {
            return await ShowAsync(Refuse(MenuRefusal.There));
        }

        desk.Save(Id, menu, [.. items, item], "added", label);
        return GoTo(Here, words["Menu.Done.Add", label]);
    }

    private async Task<IActionResult> ShowAsync(IActionResult result)
    {
        if (Id is not (Menu.Main or Menu.Footer))
        {
            return NotFound();
        }

        var items = desk.Places(Id, await desk.FindAsync(Id, HttpContext.RequestAborted));
        Places = await MenuPlaces.OfAsync(db, desk, items, HttpContext.RequestAborted);
        var there = Places.Select(p => p.Item.Target).ToHashSet(StringComparer.Ordinal);
        var pages = await db.Documents.Where(d => d.Kind == DocumentKind.Page && d.PublishedVersion != null && d.BinnedAt == null).Select(d => new { d.Id, d.Title, d.Address }).ToListAsync(HttpContext.RequestAborted);
        Pages = [.. pages.Where(p => !there.Contains(p.Id.ToString())).OrderBy(p => p.Title.Ko, StringComparer.Create(CultureInfo.GetCultureInfo("ko-KR"), ignoreCase: true)).Select(p => new SelectListItem($"{p.Title} (/{p.Address})", p.Id.ToString()))];
        return result;
    }

    public sealed class LinkInput
    {
        [Display(Name = "Menu.Page")]
        public Guid? PageId { get; set; }

        [StringLength(500), Display(Name = "Menu.Address")]
        public string? Address { get; set; }

        [StringLength(MenuRules.LabelLength), Display(Name = "Menu.KoLabel")]
        public string? KoLabel { get; set; }

        [StringLength(MenuRules.LabelLength), Display(Name = "Menu.EnLabel")]
        public string? EnLabel { get; set; }
    }
}

public enum MenuAct
{
    Up,
    Down,
    In,
    Out,
    Hide,
    Show,
    Remove,
}
