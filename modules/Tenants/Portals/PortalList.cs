using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Municipal.Tenants.Portals;

/// <summary>Reads vital signs of portals: once per portal until something there changes.</summary>
internal sealed class PortalList(IDatabaseProvider provider, InstallationPaths paths, TenantScopes scopes, TenantCache cache)
{
    public async Task<PortalVitals> VitalsOfAsync(Tenant tenant, CancellationToken cancellation) => tenant.State == TenantState.Maintenance
        ? new PortalVitals(null, null)
        : await cache.GetAsync(tenant, "portal-vitals", () => ReadAsync(tenant, cancellation));

    private async Task<PortalVitals> ReadAsync(Tenant tenant, CancellationToken cancellation)
    {
        try
        {
            var size = await provider.SizeAsync(provider.StoreOf(tenant.Name), cancellation);
            var last = await scopes.ReadAsync(tenant, services => services.GetRequiredService<KernelDb>().Audit
                .OrderByDescending(a => a.Number).Select(a => (DateTime?)a.At).FirstOrDefaultAsync(cancellation));
            return new PortalVitals(size + FilesOf(tenant), last);
        }
        catch (Exception failure) when (failure is DbException or IOException)
        {
            // One portal's broken disk must not take the list of all portals with it.
            return new PortalVitals(null, null);
        }
    }

    private long FilesOf(Tenant tenant)
    {
        var folder = new DirectoryInfo(paths.FilesOf(tenant.Name));
        return folder.Exists ? folder.EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length) : 0;
    }
}

/// <summary>What the city's list shows of a portal besides what the registry knows.</summary>
/// <param name="Size">Database and files, bytes; null where it could not be read.</param>
/// <param name="LastActivity">The last line of its audit trail, UTC.</param>
internal sealed record PortalVitals(long? Size, DateTime? LastActivity);
