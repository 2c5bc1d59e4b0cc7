using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Municipal.Voting.Casting;

/// <summary>
/// Keeps what a voter has marked so far in their own browser and nowhere else: encrypted, for this voter at this portal, and so still
/// there after a session has ended. No database ever holds marks beside a name, not even before they are cast.
/// </summary>
internal sealed class DraftCookie(IDataProtectionProvider protection, CurrentTenant tenant)
{
    private const string Name = "ballot";

    // Long enough for somebody who thinks about it until the next day; short on a shared computer.
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    public BallotDraft? Read(HttpContext http, Guid voter)
    {
        try
        {
            return http.Request.Cookies[Name] is { Length: > 0 } text ? JsonSerializer.Deserialize<BallotDraft>(Encoding.UTF8.GetString(Protector(voter).Unprotect(Convert.FromBase64String(text)))) : null;
        }
        catch (Exception other) when (other is CryptographicException or FormatException or JsonException)
        {
            // Somebody else's who used this browser before, or none at all.
            return null;
        }
    }

    public void Keep(HttpContext http, Guid voter, BallotDraft draft) =>
        http.Response.Cookies.Append(Name, Convert.ToBase64String(Protector(voter).Protect(JsonSerializer.SerializeToUtf8Bytes(draft))), Options(http));

    public static string NewNonce() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private IDataProtector Protector(Guid voter) => protection.CreateProtector("Voting.Draft", tenant.Value.Id.ToString(), voter.ToString());

    private static CookieOptions Options(HttpContext http) => new()
    {
        Path = http.Request.PathBase.HasValue ? http.Request.PathBase.Value : "/", MaxAge = Kept, HttpOnly = true, Secure = http.Request.IsHttps, SameSite = SameSiteMode.Lax, IsEssential = true,
    };
}
