using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Municipal.Proposals;

/// <summary>What the link below a mail carries: which proposal, which follower. Sealed for this portal, so that it can be used without signing in and not be made by anybody else.</summary>
internal sealed class UnfollowKey(IDataProtectionProvider protection, CurrentTenant tenant)
{
    private IDataProtector Protector => protection.CreateProtector("Proposals.Unfollow", tenant.Value.Id.ToString());

    public string Of(Guid proposalId, Guid account) => Protector.Protect($"{proposalId:N}{account:N}");

    public bool TryRead(string? key, [NotNullWhen(true)] out (Guid ProposalId, Guid Account)? read)
    {
        read = null;
        try
        {
            var text = Protector.Unprotect(key ?? "");
            read = (Guid.ParseExact(text[..32], "N"), Guid.ParseExact(text[32..], "N"));
            return true;
        }
        catch (Exception forged) when (forged is CryptographicException or FormatException)
        {
            return false;
        }
    }
}
