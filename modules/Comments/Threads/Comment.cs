using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Municipal.Comments;

/// <summary>What somebody says about a proposal (의견), or the reply to it. Replies stand under the comment that began the thread, one step deep.</summary>
internal sealed class Comment
{
    /// <summary>Characters as people count them.</summary>
    public const int LongestText = 1_000;

    public const int LongestReason = 300;

    public Guid Id { get; init; }

    public Guid ProposalId { get; init; }

    /// <summary>The comment that began the thread; null for that one itself.</summary>
    public Guid? ThreadId { get; init; }

    public Guid AuthorId { get; init; }

    /// <summary>For or against the proposal; null for replies and answers.</summary>
    public Stance? Stance { get; init; }

    /// <summary>Whether the office speaks.</summary>
    public bool IsAnswer { get; init; }

    public required string Text { get; init; }

    /// <summary>UTC.</summary>
    public DateTime PostedAt { get; init; }

    /// <summary>Replies that the public can read.</summary>
    public int ReplyCount { get; private set; }

    public CommentState State { get; private set; }

    public DateTime StateSince { get; private set; }

    /// <summary>Why the office hid it, as it was named then.</summary>
    public LocalizedText? HiddenFor { get; private set; }

    public string HiddenNote { get; private set; } = "";

    /// <summary>Reports that nobody has decided about yet.</summary>
    public int OpenReports { get; private set; }

    /// <summary>Why the author asks for another look; empty where they do not.</summary>
    public string Appeal { get; private set; } = "";

    /// <summary>Rises with every change of the state; two officers who decide at once are noticed by it.</summary>
    public int Version { get; private set; }

    public void Hide(LocalizedText reason, string note, DateTime now) => Change(CommentState.Hidden, reason, note, now);

    public void ShowAgain(DateTime now) => Change(CommentState.Shown, null, "", now);

    public void Remove(DateTime now) => Change(CommentState.Removed, null, "", now);

    public void AskAgain(string why) => (Appeal, Version) = (why, Version + 1);

    /// <summary>Reports are decided about, and the comment stays as it is.</summary>
    public void Keep() => (OpenReports, Appeal, Version) = (0, "", Version + 1);

    private void Change(CommentState state, LocalizedText? reason, string note, DateTime now)
    {
        (State, HiddenFor, HiddenNote, StateSince) = (state, reason, note, now);
        Keep();
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Comment>
    {
        public void Configure(EntityTypeBuilder<Comment> comment)
        {
            comment.Property(c => c.Id).ValueGeneratedNever();
            comment.Property(c => c.HiddenNote).HasMaxLength(LongestReason);
            comment.Property(c => c.Appeal).HasMaxLength(LongestReason);
            comment.Property(c => c.Version).IsConcurrencyToken();
            comment.HasIndex(c => new { c.ProposalId, c.ThreadId, c.PostedAt });
            comment.HasIndex(c => new { c.AuthorId, c.PostedAt });
            comment.HasIndex(c => new { c.OpenReports, c.PostedAt });
            comment.HasOne<Comment>().WithMany().HasForeignKey(c => c.ThreadId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

internal enum Stance
{
    For,
    Against,
    Neutral,
}

internal enum CommentState
{
    Shown,

    /// <summary>By the office, with a reason.</summary>
    Hidden,

    /// <summary>By its author.</summary>
    Removed,
}
