using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Municipal.Content.Rules;
using Municipal.Web;

namespace Municipal.Content.Pages.Desk.Menus;

/// <summary>The staff's own words for one place of a menu.</summary>
internal sealed class RenameModel(ContentDb db, MenuDesk desk, IStringLocalizer<Texts> words) : PortalPageModel
{
    [BindProperty]
    public LabelInput Input { get; set; } = new();

    public MenuPlace Place { get; private set; } = null!;

    public PortalPath Back { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, string? key)
    {
        if (await LoadAsync(id, key) is null)
        {
            return NotFound();
        }

        Input = new LabelInput { KoLabel = Place.Item.Label?.Ko, EnLabel = Place.Item.Label?.En };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, string? key)
    {
        if (await LoadAsync(id, key) is not { } items)
        {
            return NotFound();
        }

        var label = new LocalizedText(Input.KoLabel ?? "", Input.EnLabel);
        var isEmpty = string.IsNullOrWhiteSpace(label.Ko) && string.IsNullOrWhiteSpace(label.En);
        if (!ModelState.IsValid)
        {
            return Again();
        }

        if (string.IsNullOrWhiteSpace(label.Ko) && (!isEmpty || Place.Item.Kind == MenuItemKind.Link))
        {
            return Refuse(MenuRefusal.LabelMissing);
        }

        desk.Save(id, await desk.FindAsync(id, HttpContext.RequestAborted), MenuRules.Change(items, Place.Item.Key, i => i with { Label = isEmpty ? null : label }), "renamed", Place.Label);
        return GoTo(Back, words["Menu.Done.Rename", Place.Label]);
    }

    private async Task<IReadOnlyList<MenuItem>?> LoadAsync(string id, string? key)
    {
        if (id is not (Menu.Main or Menu.Footer))
        {
            return null;
        }

        var items = desk.Places(id, await desk.FindAsync(id, HttpContext.RequestAborted));
        var place = (await MenuPlaces.OfAsync(db, desk, items, HttpContext.RequestAborted)).FirstOrDefault(p => p.Item.Key == key);
        (Place, Back) = (place!, id == Menu.Main ? ContentLinks.Menus : ContentLinks.FooterMenu);
        return place is null ? null : items;
    }

    public sealed class LabelInput
    {
        [StringLength(MenuRules.LabelLength), Display(Name = "Menu.KoLabel")]
        public string? KoLabel { get; set; }

        [StringLength(MenuRules.LabelLength), Display(Name = "Menu.EnLabel")]
        public string? EnLabel { get; set; }
    }
}
