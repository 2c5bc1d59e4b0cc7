using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;

namespace Municipal.Kernel;

/// <summary>Which role may do what at a tenant: defaults of the permissions whose features are on, changed by the tenant's grants.</summary>
/// <param name="gate">Decides which permissions exist.</param>
/// <param name="cache">Keeps the answer until something changes.</param>
public sealed class RoleBook(FeatureGate gate, TenantCache cache)
{
    /// <summary>What a set of roles may do.</summary>
    /// <param name="session">The scope's session.</param>
    /// <param name="db">The scope's Kernel tables.</param>
    /// <param name="roles">The roles of a person.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>Permission ids.</returns>
    public async Task<FrozenSet<string>> PermissionsOfAsync(TenantSession session, Func<KernelDb> db, IReadOnlyList<string> roles, CancellationToken cancellation)
    {
        var key = $"permissions:{session.Tenant.Version}:{string.Join(',', roles)}";
        return await cache.GetAsync(session.Tenant, key, async () =>
        {
            var grants = await db().RoleGrants.Where(g => roles.Contains(g.Role)).ToListAsync(cancellation);
            return gate.Open<Permission>(session.Tenant)
                .Where(p => roles.Any(r => Has(r, p, grants)))
                .Select(p => p.Id)
                .ToFrozenSet(StringComparer.Ordinal);
        });
    }

    /// <summary>Whether a role has a permission, given the tenant's grants.</summary>
    /// <param name="role">The role.</param>
    /// <param name="permission">The permission.</param>
    /// <param name="grants">The tenant's own words.</param>
    /// <returns>True where it has.</returns>
    public static bool Has(string role, Permission permission, IEnumerable<RoleGrant> grants) =>
        MayHold(role, permission) && (grants.FirstOrDefault(g => g.Role == role && g.Permission == permission.Id)?.Granted ?? permission.DefaultRoles.Contains(role));

    /// <summary>Whether a tenant may give a permission to a role. Residents have no second factor, so they get only what is theirs by default.</summary>
    /// <param name="role">The role.</param>
    /// <param name="permission">The permission.</param>
    /// <returns>True where it may.</returns>
    public static bool MayHold(string role, Permission permission) => Roles.IsStaff(role) || permission.DefaultRoles.Contains(role);
}
