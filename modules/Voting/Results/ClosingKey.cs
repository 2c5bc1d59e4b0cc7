using System.Security.Cryptography;
using Municipal.Web;

namespace Municipal.Voting.Results;

/// <summary>The key by which this installation signs closing records; made when it is first needed, shared by all nodes, kept encrypted.</summary>
internal sealed class ClosingKey(TenantSecrets secrets)
{
    private const string Name = "closing-signature";

    public async Task<ECDsa> OpenAsync(CancellationToken cancellation)
    {
        var key = ECDsa.Create();
        // Nobody destroys it, so it is always there.
        key.ImportPkcs8PrivateKey(await secrets.FindOrMakeAsync(TenantSecrets.Installation, Name, Make, cancellation), out _);
        return key;
    }

    public async Task<string> PublicAsync(CancellationToken cancellation)
    {
        using var key = await OpenAsync(cancellation);
        return Convert.ToBase64String(key.ExportSubjectPublicKeyInfo());
    }

    private static byte[] Make()
    {
        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return made.ExportPkcs8PrivateKey();
    }
}
