using System.Collections.Concurrent;

namespace Municipal.Faults.Tests;

/// <summary>What was sent and what was answered: the visitors' side of the truth.</summary>
internal sealed class Ledger
{
    private readonly ConcurrentQueue<Sending> _sent = new();

    public IEnumerable<Sending> Sent => _sent;

    public int Answered => _sent.Count(s => s.Answer is not null);

    public IEnumerable<Sending> Unanswered => _sent.Where(s => s.Answer is null);

    /// <summary>Notes a form before it is sent; where no answer comes because the Host is gone, that stays noted.</summary>
    public Sending Note(Person who, string path, params (string Name, string Value)[] fields)
    {
        var sending = new Sending(who, path, Guid.CreateVersion7(), fields);
        _sent.Enqueue(sending);
        return sending;
    }

    /// <summary>What a browser does that got no answer: sends the same form again.</summary>
    public async Task RetryAsync(Uri host)
    {
        foreach (var sending in Unanswered.ToList())
        {
            await sending.SendAsync(host);
        }
    }
}

/// <summary>A form that was sent.</summary>
internal sealed class Sending(Person who, string path, Guid submission, (string Name, string Value)[] fields)
{
    public Person Who { get; } = who;

    public string Path { get; } = path;

    public Answer? Answer { get; private set; }

    public async Task SendAsync(Uri host) => Answer = (await Who.PostAsync(host, Path, submission, fields)).Expect(302);
}
