using System.Net.Mail;
using Municipal.Residents.Contracts;

namespace Municipal.Host;

/// <summary>Invites a new portal's first officer inside its set-up, so that no portal stands without somebody who can enter its desk.</summary>
internal static class FirstOfficer
{
    /// <summary>Whether a text is a bare mail address.</summary>
    public static bool IsAddress(string? text) => MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal);

    /// <summary>What the set-up has to do for the officer.</summary>
    /// <exception cref="WrongInputException">The address is none, or a name stands there without an address.</exception>
    public static IReadOnlyList<Func<IServiceProvider, CancellationToken, Task>> Of(string? email, string? name, string role)
    {
        if (email is null)
        {
            return name is null ? [] : throw new WrongInputException("The officer needs a mail address for the invitation.");
        }

        return IsAddress(email)
            ? [(services, cancellation) => services.GetRequiredService<IAccounts>().InviteAsync(email, string.IsNullOrWhiteSpace(name) ? email : name.Trim(), role, cancellation)]
            : throw new WrongInputException($"'{email}' is not a mail address.");
    }
}
