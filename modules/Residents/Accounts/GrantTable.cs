using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Municipal.Residents;

/// <summary>Who may do what at this tenant, as one table: roles across, permissions of the features that are on down.</summary>
internal sealed class GrantTable(KernelDb db, ModuleCatalog catalog, CurrentTenant tenant, TimeProvider clock)
{
    private IReadOnlyList<(Feature Feature, IReadOnlyList<Permission> Permissions)>? _rows;
    private IReadOnlyList<string>? _columns;

    /// <summary>Permissions that exist here, under the feature they belong to.</summary>
    public IReadOnlyList<(Feature Feature, IReadOnlyList<Permission> Permissions)> Rows => _rows ??=
    [
        .. catalog.All<Permission>().Where(p => FeatureGate.Enabled(tenant.Value, p.Feature.Id)).GroupBy(p => p.Feature)
            .Select(g => (g.Key, (IReadOnlyList<Permission>)[.. g.Select(p => p.Contribution)])),
    ];

    /// <summary>Roles that people can have here.</summary>
    public IReadOnlyList<string> Columns => _columns ??=
    [
        .. Roles.All.Where(r => r != Roles.CityStaff || tenant.Value.IsCity).Where(r => Rows.Any(row => row.Permissions.Any(p => RoleBook.MayHold(r, p)))),
    ];

    /// <summary>One cell's name in forms.</summary>
    public static string CellOf(string role, Permission permission) => $"{role}|{permission.Id}";

    /// <summary>The cells that are ticked now.</summary>
    public async Task<IReadOnlySet<string>> ReadAsync(CancellationToken cancellation)
    {
        var grants = await db.RoleGrants.AsNoTracking().ToListAsync(cancellation);
        return Cells().Where(c => RoleBook.Has(c.Role, c.Permission, grants)).Select(c => CellOf(c.Role, c.Permission)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>A fingerprint of the ticks, to find out whether somebody else saved in between.</summary>
    public static string PrintOf(IReadOnlySet<string> cells) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', cells.Order(StringComparer.Ordinal)))));

    /// <summary>Makes the table what it is wanted to be. A cell that equals its permission's default needs no row.</summary>
    /// <returns>The cells that changed, with what they are now.</returns>
    public async Task<IReadOnlyList<(string Role, Permission Permission, bool Granted)>> SaveAsync(IReadOnlySet<string> wanted, CancellationToken cancellation)
    {
        var grants = await db.RoleGrants.ToListAsync(cancellation);
        var changed = Cells().Select(c => (c.Role, c.Permission, Granted: wanted.Contains(CellOf(c.Role, c.Permission))))
            .Where(c => RoleBook.Has(c.Role, c.Permission, grants) != c.Granted).ToList();
        foreach (var (role, permission, granted) in changed)
        {
            var row = grants.Find(g => g.Role == role && g.Permission == permission.Id);
            if (row is not null)
            {
                db.RoleGrants.Remove(row);
            }

            if (granted != permission.DefaultRoles.Contains(role))
            {
                db.RoleGrants.Add(new RoleGrant { Id = Guid.CreateVersion7(clock.GetUtcNow()), Role = role, Permission = permission.Id, Granted = granted });
            }
        }

        return changed;
    }

    /// <summary>The cells that differ.</summary>
    public static IEnumerable<(string Role, Permission Permission)> Changed(
        IReadOnlySet<string> before, IReadOnlySet<string> wanted, IEnumerable<(string Role, Permission Permission)> cells) =>
        cells.Where(c => CellOf(c.Role, c.Permission) is var cell && before.Contains(cell) != wanted.Contains(cell));

    /// <summary>Every cell there is.</summary>
    public IEnumerable<(string Role, Permission Permission)> Cells() =>
        from row in Rows
        from permission in row.Permissions
        from role in Columns
        where RoleBook.MayHold(role, permission)
        select (role, permission);
}
