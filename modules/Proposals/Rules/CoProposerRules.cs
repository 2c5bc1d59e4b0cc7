using System.Net.Mail;

namespace Municipal.Proposals;

/// <summary>Who may be invited to propose together, and who may accept.</summary>
internal static class CoProposerRules
{
    /// <summary>An address as it is kept and compared; null where it is none.</summary>
    public static string? AddressOf(string? typed)
    {
        var text = PlainText.CleanLine(typed).ToLowerInvariant();
        return text.Length is > 0 and <= CoProposer.LongestEmail && MailAddress.TryCreate(text, out var address) && address.Address == text ? text : null;
    }

    /// <param name="address">What <see cref="AddressOf"/> made.</param>
    /// <param name="own">The author's own address.</param>
    /// <param name="open">Addresses already invited.</param>
    /// <param name="count">Co-proposers and open invitations.</param>
    /// <param name="today">Invitations the author sent in the last day.</param>
    /// <param name="settings">The tenant's.</param>
    public static CoProposerRefusal? MayInvite(string? address, string? own, IReadOnlyCollection<string> open, int count, int today, CoProposerSettings settings) =>
        address is null ? CoProposerRefusal.NoAddress
        : string.Equals(address, own, StringComparison.OrdinalIgnoreCase) ? CoProposerRefusal.OwnAddress
        : open.Contains(address) ? CoProposerRefusal.InvitedAlready
        : count >= settings.Most ? CoProposerRefusal.TooMany
        : today >= settings.InvitationsPerDay ? CoProposerRefusal.TooManyToday
        : null;

    public static CoProposerRefusal? MayAccept(CoProposerState state, bool isAuthor, bool isCoProposer) =>
        state != CoProposerState.Invited ? CoProposerRefusal.NoLongerOpen
        : isAuthor ? CoProposerRefusal.OwnProposal
        : isCoProposer ? CoProposerRefusal.CoProposerAlready
        : null;

    public static object[] FiguresOf(CoProposerRefusal refusal, CoProposerSettings settings) => refusal switch
    {
        CoProposerRefusal.TooMany => [settings.Most],
        CoProposerRefusal.TooManyToday => [settings.InvitationsPerDay],
        _ => [],
    };
}

internal enum CoProposerRefusal
{
    NoAddress,
    OwnAddress,
    InvitedAlready,
    TooMany,
    TooManyToday,
    NoLongerOpen,
    OwnProposal,
    CoProposerAlready,
}
