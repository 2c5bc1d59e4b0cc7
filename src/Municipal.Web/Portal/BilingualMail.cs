using Municipal.Kernel;

namespace Municipal.Web;

/// <summary>Mail to people whose language is not known: Korean first, English below.</summary>
public static class BilingualMail
{
    private const int LongestSubject = 200;

    /// <summary>Sends one in the session's transaction.</summary>
    /// <param name="outbox">Through which.</param>
    /// <param name="once">Two mails with the same key are one.</param>
    /// <param name="to">The address.</param>
    /// <param name="subject">Cut where it is too long for a mail program.</param>
    /// <param name="body">Writes the text in the current UI culture.</param>
    /// <returns>A task.</returns>
    public static Task MailInBothAsync(this Outbox outbox, string once, string to, string subject, Func<string> body)
    {
        ArgumentNullException.ThrowIfNull(outbox);
        var (korean, english) = Languages.InBoth(body);
        return outbox.MailAsync(once, to, PlainText.Truncate(subject, LongestSubject), $"{korean}\n\n----------\n\n{english}");
    }
}
