using Microsoft.EntityFrameworkCore;

namespace Municipal.Kernel;

/// <summary>Changes what roles may do.</summary>
/// <param name="catalog">Knows the permissions.</param>
/// <param name="db">Kernel's tables.</param>
/// <param name="clock">For ids.</param>
public sealed class RolesStep(ModuleCatalog catalog, KernelDb db, TimeProvider clock) : RecipeStep<RolesStepModel>
{
    /// <inheritdoc/>
    protected override IEnumerable<string> Check(RolesStepModel model, bool isDemo)
    {
        foreach (var grant in model.Grants)
        {
            if (!Roles.All.Contains(grant.Role))
            {
                yield return $"There is no role '{grant.Role}'. Known: {string.Join(", ", Roles.All)}.";
            }

            var permission = catalog.All<Permission>().Select(p => p.Contribution).FirstOrDefault(p => p.Id == grant.Permission);
            if (permission is null)
            {
                yield return $"There is no permission '{grant.Permission}'. Known: {string.Join(", ", catalog.All<Permission>().Select(p => p.Contribution.Id))}.";
            }
            else if (grant.Granted && !RoleBook.MayHold(grant.Role, permission))
            {
                yield return $"'{grant.Permission}' is for those who sign in with a second factor; the role '{grant.Role}' cannot have it.";
            }
        }
    }

    /// <inheritdoc/>
    protected override async Task RunAsync(RolesStepModel model, RecipeRun run, CancellationToken cancellation)
    {
        var existing = await db.RoleGrants.ToListAsync(cancellation);
        foreach (var grant in model.Grants.Where(g => !run.Later<RolesStepModel>().Any(l => l.Grants.Any(again => (again.Role, again.Permission) == (g.Role, g.Permission)))))
        {
            var row = existing.FirstOrDefault(g => g.Role == grant.Role && g.Permission == grant.Permission);
            if (row is null)
            {
                db.RoleGrants.Add(new RoleGrant { Id = Guid.CreateVersion7(clock.GetUtcNow()), Role = grant.Role, Permission = grant.Permission, Granted = grant.Granted });
                run.Created($"role {grant.Role}: {grant.Permission}");
            }
            else if (row.Granted != grant.Granted)
            {
                row.Granted = grant.Granted;
                run.Updated($"role {grant.Role}: {grant.Permission}");
            }
        }
    }

    /// <inheritdoc/>
    protected override async Task<RolesStepModel?> ExportAsync(Tenant tenant, CancellationToken cancellation)
    {
        var grants = await db.RoleGrants.OrderBy(g => g.Role).ThenBy(g => g.Permission).Select(g => new GrantModel(g.Role, g.Permission, g.Granted)).ToListAsync(cancellation);
        return grants.Count == 0 ? null : new RolesStepModel { Grants = grants };
    }
}

/// <summary><c>{ "name": "roles", "grants": [ { "role": "dong-office", "permission": "…", "granted": true } ] }</c></summary>
public sealed record RolesStepModel : RecipeStepModel
{
    /// <summary>The tenant's own words over the permissions' defaults.</summary>
    public required IReadOnlyList<GrantModel> Grants { get; init; }
}

/// <summary>One grant in a recipe.</summary>
/// <param name="Role">The role.</param>
/// <param name="Permission">The permission's id.</param>
/// <param name="Granted">Granted, or taken away.</param>
public sealed record GrantModel(string Role, string Permission, bool Granted);
