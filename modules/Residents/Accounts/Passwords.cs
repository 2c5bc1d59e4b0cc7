using System.Collections.Frozen;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Municipal.Residents;

/// <summary>Hashes and checks passwords. Slow on purpose, so never inside a write transaction where it can be helped.</summary>
internal sealed class Passwords
{
    // OWASP's figure for PBKDF2 with HMAC-SHA512, the hash of Identity's third format.
    private const int Iterations = 210_000;

    private static readonly FrozenSet<string> Common = ReadCommon();
    private readonly PasswordHasher<Account> _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));
    private readonly Lazy<string> _nobodys;

    public Passwords() => _nobodys = new Lazy<string>(() => Hash(SecretToken.New()));

    /// <summary>Whether a new password must be refused for this person at this portal.</summary>
    public static PasswordRefusal? Check(string password, Tenant tenant, string? email, string name) =>
        PasswordRules.Check(password, Common.Contains, [email ?? "", name, tenant.Name.Value, tenant.Title.Ko, tenant.Title.En ?? ""]);

    // Identity's hasher takes the owner and never looks at it.
    public string Hash(string password) => _hasher.HashPassword(null!, PasswordRules.Normalise(password));

    /// <summary>Whether it is the account's password. Where there is no account or no password, it takes as long and is not.</summary>
    public bool Fits(Account? account, string password)
    {
        var hash = account?.PasswordHash;
        var result = _hasher.VerifyHashedPassword(null!, hash ?? _nobodys.Value, PasswordRules.Normalise(password));
        return hash is not null && result != PasswordVerificationResult.Failed;
    }

    private static FrozenSet<string> ReadCommon()
    {
        using var reader = new StreamReader(typeof(Passwords).Assembly.GetManifestResourceStream("CommonPasswords.txt")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
