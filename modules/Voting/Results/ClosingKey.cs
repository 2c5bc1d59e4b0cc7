using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Municipal.Voting.Results;

/// <summary>The key by which this installation signs closing records; made when it is first needed, shared by all nodes, kept encrypted.</summary>
internal sealed class ClosingKey(HostStore store, IDataProtectionProvider protection)
{
    private const string Id = "closing-signature";

    private readonly IDataProtector _protector = protection.CreateProtector("Municipal.Voting.ClosingKey");

    public async Task<ECDsa> OpenAsync(CancellationToken cancellation)
    {
        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(await StoredAsync(cancellation), out _);
        return key;
    }

    public async Task<string> PublicAsync(CancellationToken cancellation)
    {
        using var key = await OpenAsync(cancellation);
        return Convert.ToBase64String(key.ExportSubjectPublicKeyInfo());
    }

    private async Task<byte[]> StoredAsync(CancellationToken cancellation)
    {
        var kept = await store.ReadAsync(db => db.Keys.AsNoTracking().FirstOrDefaultAsync(k => k.Id == Id, cancellation), cancellation)
            ?? await store.WriteAsync(MakeAsync, cancellation);
        return _protector.Unprotect(Convert.FromBase64String(XElement.Parse(kept.Xml).Value));

        async Task<KeyRow> MakeAsync(HostDb db)
        {
            if (await db.Keys.FirstOrDefaultAsync(k => k.Id == Id, cancellation) is { } there)
            {
                return there;
            }

            using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var row = new KeyRow { Id = Id, Xml = new XElement("closingKey", Convert.ToBase64String(_protector.Protect(made.ExportPkcs8PrivateKey()))).ToString(SaveOptions.DisableFormatting) };
            db.Keys.Add(row);
            return row;
        }
    }
}
