using System.Net.Mail;

namespace Municipal.Residents;

/// <summary>Mail addresses as sign-in names.</summary>
internal static class EmailAddress
{
    /// <summary>The form in which two spellings of one address are equal.</summary>
    public static string Key(string address) => PlainText.Normal(address.Trim(), System.Text.NormalizationForm.FormKC).ToLowerInvariant();

    /// <summary>Whether a text is one bare address that a mail can be sent to.</summary>
    public static bool IsAddress(string? text) =>
        text is { Length: > 0 and <= Account.EmailLength }
        && !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c is ',' or ';' or '<' or '>' or '"')
        && MailAddress.TryCreate(text, out var address)
        && address.Address == text
        && address.Host.Contains('.', StringComparison.Ordinal);
}
