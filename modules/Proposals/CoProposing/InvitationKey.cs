using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Municipal.Proposals;

/// <summary>What an invitation's link carries: whoever got the mail may answer it, with whichever account is theirs.</summary>
internal sealed class InvitationKey(IDataProtectionProvider protection, CurrentTenant tenant)
{
    private IDataProtector Protector => protection.CreateProtector("Proposals.Invitation", tenant.Value.Id.ToString());

    public string Of(Guid invitation) => Protector.Protect(invitation.ToString("N"));

    public Guid? Read(string? key)
    {
        try
        {
            return Guid.ParseExact(Protector.Unprotect(key ?? ""), "N");
        }
        catch (Exception forged) when (forged is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
