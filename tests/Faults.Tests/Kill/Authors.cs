using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Municipal.Faults.Tests;

/// <summary>People who write proposals: begin a draft, fill it in, publish it, begin the next.</summary>
internal sealed partial class Authors
{
    private readonly ConcurrentQueue<Attempt> _attempts = new();

    public Ledger Ledger { get; } = new();

    public async Task WriteOneAsync(Uri host, Person who)
    {
        var attempt = new Attempt(Guid.CreateVersion7().ToString("N")[16..]);
        _attempts.Enqueue(attempt);
        attempt.Begin = Ledger.Note(who, $"{House.Tenant}/proposals/new", ("Input.Title", attempt.Title), ("Input.Field", "safety"), ("Input.Area", "none"));
        await attempt.Begin.SendAsync(host);
        var draft = $"{House.Tenant}/proposals/new/{DraftId().Match(attempt.Begin.Answer!.Location!).Value}";
        attempt.Fill = Ledger.Note(who, $"{draft}/details", ("Input.Purpose", "걷기 불편한 길을 고칩니다."), ("Input.Content", attempt.Content), ("Input.Effect", "누구나 안전하게 걷습니다."));
        await attempt.Fill.SendAsync(host);
        attempt.Publish = Ledger.Note(who, $"{draft}/check", ("Input.Consent", "true"));
        await attempt.Publish.SendAsync(host);
    }

    /// <summary>Everything answered is there once, everything else wholly or not at all.</summary>
    public async Task ExpectWholeAsync(string database)
    {
        var drafts = await Evidence.RowsAsync(database, "SELECT typed FROM proposals_drafts");
        var proposals = await Evidence.RowsAsync(database, "SELECT title, number, content FROM proposals_proposals");
        foreach (var attempt in _attempts)
        {
            var draft = drafts.Where(d => ((string)d[0]).Contains(attempt.Key, StringComparison.Ordinal)).ToList();
            var proposal = proposals.Where(p => (string)p[0] == attempt.Title).ToList();
            var found = $"{attempt}: {draft.Count} drafts, {proposal.Count} proposals";
            Assert.True(draft.Count + proposal.Count <= 1, found);
            Assert.True(attempt.Begin?.Answer is null || draft.Count + proposal.Count == 1, found);
            Assert.True(proposal.Count == 0 || attempt.Publish is not null, found);
            Assert.True(attempt.Fill?.Answer is null || draft.Concat(proposal).Any(row => row.OfType<string>().Any(text => text.Contains(attempt.Content, StringComparison.Ordinal))), $"{found}, without what was filled in");
            if (attempt.Publish?.Answer is { } published)
            {
                Assert.True(proposal.Count == 1 && published.Location!.EndsWith((string)proposal[0][1], StringComparison.Ordinal), $"{found}, answered {published.Location}");
            }
        }

        var count = proposals.Count;
        Assert.Equal(count, await Evidence.CountAsync(database, "SELECT count(*) FROM proposals_versions"));
        Assert.Equal(count, await Evidence.CountAsync(database, "SELECT count(*) FROM proposals_trail WHERE kind = 'Published'"));
        Assert.Equal(count, await Evidence.CountAsync(database, "SELECT count(*) FROM kernel_outbox WHERE type LIKE '%ProposalPublished'"));
        Assert.Equal(count, await Evidence.CountAsync(database, "SELECT coalesce(max(last), 0) FROM proposals_sequences"));
        await Evidence.ExpectNoneAsync(database, "Published and still a draft", "SELECT count(*) FROM proposals_drafts d JOIN proposals_proposals p ON p.id = d.id");
    }

    private sealed record Attempt(string Key)
    {
        public string Title => $"제안 {Key}";

        public string Content => $"content-{Key}";

        public Sending? Begin { get; set; }

        public Sending? Fill { get; set; }

        public Sending? Publish { get; set; }
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex DraftId();
}
