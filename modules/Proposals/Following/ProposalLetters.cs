using Municipal.Web;

namespace Municipal.Proposals;

/// <summary>Mail about proposals: Korean first, English below, for whoever causes a mail may read another language than who gets it.</summary>
internal sealed class ProposalLetters(Outbox outbox, PhraseBook phrases)
{
    /// <param name="once">Two mails with the same key are one.</param>
    /// <param name="to">The address.</param>
    /// <param name="key">The mail's key in the texts; its subject's is the same with <c>.Subject</c> behind.</param>
    /// <param name="subject">Values of the subject.</param>
    /// <param name="body">Makes the body's values in the language of the moment.</param>
    public Task SendAsync(string once, string to, string key, object[] subject, Func<object[]> body)
    {
        var head = Languages.InBoth(() => Text($"{key}.Subject", subject));
        return outbox.MailInBothAsync(once, to, head.Korean, () => Text(key, body()));
    }

    private string Text(string key, object[] values) => phrases[new Phrase(typeof(Texts), key), values];
}
