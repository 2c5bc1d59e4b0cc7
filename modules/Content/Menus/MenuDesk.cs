using Microsoft.EntityFrameworkCore;
using Municipal.Content.Rules;
using Municipal.Web;

namespace Municipal.Content;

/// <summary>Everything that changes menus, for the desk and for recipes.</summary>
internal sealed class MenuDesk(ContentDb db, TenantSession session, FeatureGate gate, PhraseBook phrases, AuditTrail audit, Visitor visitor)
{
    /// <summary>What the enabled features offer, in its default order.</summary>
    public IReadOnlyList<MenuLink> Entries() =>
        [.. gate.Open<PortalMenuEntry>(session.Tenant).OrderBy(e => e.Order).Select(e => new MenuLink(phrases[e.Label], e.Path)).DistinctBy(e => e.Path)];

    public Task<Menu?> FindAsync(string id, CancellationToken cancellation) => db.Menus.FirstOrDefaultAsync(m => m.Id == id, cancellation);

    /// <summary>All places of a menu, those of today's features included.</summary>
    public IReadOnlyList<MenuItem> Places(string id, Menu? menu) =>
        id == Menu.Main ? MenuRules.WithEntries(menu?.Items ?? [], [.. Entries().Select(e => e.Path.Value)]) : menu?.Items ?? [];

    public void Save(string id, Menu? menu, IReadOnlyList<MenuItem> items, string what, string label)
    {
        if (menu is null)
        {
            db.Menus.Add(menu = new Menu { Id = id, EditedBy = visitor.Actor });
        }

        menu.Items = items;
        menu.EditedBy = visitor.Actor;
        menu.Revision++;
        audit.Record($"content.menu.{what}", $"menu:{id}", label);
    }
}
