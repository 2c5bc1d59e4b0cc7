using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Municipal.Kernel;

namespace Municipal.Web;

/// <summary>
/// Secrets that a feature keeps outside of its tenant's database and that database's copies: in the host database, encrypted with
/// the installation's keys, shared by all nodes. A destroyed secret is gone for good and is never made anew.
/// </summary>
/// <param name="store">The host database.</param>
/// <param name="protection">The installation's keys.</param>
/// <param name="provider">Rewrites what lay on the disk.</param>
public sealed class TenantSecrets(HostStore store, IDataProtectionProvider protection, IDatabaseProvider provider)
{
    private const int Length = 32;

    private IDataProtector Protector => protection.CreateProtector("Municipal.TenantSecrets");

    /// <summary>In place of a tenant: the installation's own secrets.</summary>
    public static Guid Installation => Guid.Empty;

    /// <summary>Finds a secret.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="name">Its name within the tenant.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The secret; null where it was never made, or destroyed.</returns>
    public async Task<byte[]?> FindAsync(Guid tenant, string name, CancellationToken cancellation)
    {
        var id = IdOf(tenant, name);
        return Open(await store.ReadAsync(db => db.Secrets.Where(s => s.Id == id).Select(s => s.Sealed).FirstOrDefaultAsync(cancellation), cancellation));
    }

    /// <summary>Finds a secret, or makes it. All who ask at once, on whichever node, get the same one.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="name">Its name within the tenant.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>32 bytes; null where it was destroyed.</returns>
    public Task<byte[]?> FindOrMakeAsync(Guid tenant, string name, CancellationToken cancellation) =>
        FindOrMakeAsync(tenant, name, () => RandomNumberGenerator.GetBytes(Length), cancellation);

    /// <summary>Finds a secret of a kind of its own, or makes it. All who ask at once, on whichever node, get the same one.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="name">Its name within the tenant.</param>
    /// <param name="make">Makes it.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The secret; null where it was destroyed.</returns>
    public async Task<byte[]?> FindOrMakeAsync(Guid tenant, string name, Func<byte[]> make, CancellationToken cancellation)
    {
        if (await FindAsync(tenant, name, cancellation) is { } known)
        {
            return known;
        }

        var id = IdOf(tenant, name);
        return Open(await store.WriteAsync(async db =>
        {
            var row = await db.Secrets.FirstOrDefaultAsync(s => s.Id == id, cancellation);
            if (row is null)
            {
                row = new SecretRow { Id = id, Sealed = Convert.ToBase64String(Protector.Protect(make())) };
                db.Secrets.Add(row);
            }

            return row.Sealed;
        }, cancellation));
    }

    /// <summary>Destroys a secret, also where it was never made, and wipes it from the database's files.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="name">Its name within the tenant.</param>
    /// <param name="cancellation">Ends the work; call again then.</param>
    /// <returns>A task.</returns>
    public async Task DestroyAsync(Guid tenant, string name, CancellationToken cancellation)
    {
        var id = IdOf(tenant, name);
        await store.WriteAsync(async db =>
        {
            if (await db.Secrets.Where(s => s.Id == id).ExecuteUpdateAsync(set => set.SetProperty(s => s.Sealed, ""), cancellation) == 0)
            {
                db.Secrets.Add(new SecretRow { Id = id, Sealed = "" });
            }

            return true;
        }, cancellation);
        await provider.ScrubAsync(null, ["host_secrets"], cancellation);
    }

    private static string IdOf(Guid tenant, string name) => $"{tenant:N}:{name}";

    private byte[]? Open(string? value) => string.IsNullOrEmpty(value) ? null : Protector.Unprotect(Convert.FromBase64String(value));
}
