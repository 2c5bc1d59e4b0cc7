using System.Collections.Concurrent;

namespace Municipal.Kernel.Tests;

/// <summary>Where mail leaves to, unless it breaks.</summary>
internal sealed class PostBox : IMailSender
{
    public ConcurrentQueue<string> Subjects { get; } = new();

    /// <summary>What sending a mail of that subject throws.</summary>
    public ConcurrentDictionary<string, Exception> Broken { get; } = new();

    public async Task SendAsync(Tenant tenant, string senderName, OutgoingMail mail, CancellationToken cancellation)
    {
        await Task.Delay(20, cancellation);
        if (Broken.TryGetValue(mail.Subject, out var failure))
        {
            throw failure;
        }

        Subjects.Enqueue(mail.Subject);
    }
}
