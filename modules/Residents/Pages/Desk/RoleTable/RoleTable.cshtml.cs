using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Municipal.Residents.Pages.Desk.RoleTable;

internal sealed class RoleTableModel(GrantTable table, PhraseBook phrases, AuditTrail audit, IStringLocalizer<Texts> words) : AccountPageModel
{
    /// <summary>Ticked cells.</summary>
    [BindProperty]
    public List<string> Granted { get; set; } = [];

    /// <summary>Fingerprint of the table as the form showed it.</summary>
    [BindProperty]
    public string? Shown { get; set; }

    public GrantTable Table => table;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var cells = await table.ReadAsync(cancellation);
        (Granted, Shown) = ([.. cells], GrantTable.PrintOf(cells));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var before = await table.ReadAsync(cancellation);
        if (Shown != GrantTable.PrintOf(before))
        {
            return Refuse(StaffRefusal.ChangedMeanwhile);
        }

        var wanted = Granted.ToHashSet(StringComparer.Ordinal);
        if (!Visitor.RoleNames.Any(r => wanted.Contains(GrantTable.CellOf(r, ResidentsPermissions.RoleTable))))
        {
            return Refuse(StaffRefusal.LocksYouOut);
        }

        // What somebody may not do themselves they neither give nor take: at the city, its portals are not the administrator's to hand out.
        if (GrantTable.Changed(before, wanted, table.Cells()).Any(c => !Visitor.May(c.Permission)))
        {
            return Refuse(StaffRefusal.NotYourPermission);
        }

        foreach (var (role, permission, granted) in await table.SaveAsync(wanted, cancellation))
        {
            audit.Record(granted ? "residents.permission-granted" : "residents.permission-taken", $"role:{role}", words["RoleTable.Cell", words[$"Role.{role}"].Value, phrases[permission.Name]]);
        }

        return GoTo(DeskLinks.RoleTable, words["RoleTable.Saved"]);
    }

    public string NameOf(Feature feature) => phrases[feature.Name];

    public string NameOf(Permission permission) => phrases[permission.Name];
}
