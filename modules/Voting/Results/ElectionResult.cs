using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Municipal.Voting.Box;

namespace Municipal.Voting.Results;

/// <summary>What the count came to: the files as they are published, byte for byte.</summary>
internal sealed class ElectionResult
{
    public Guid ElectionId { get; init; }

    /// <summary>UTC.</summary>
    public DateTime CountedAt { get; init; }

    /// <summary>The ballots as a <c>.pb</c> file.</summary>
    public required string Ballots { get; init; }

    /// <summary>One receipt a line, sorted.</summary>
    public required string Receipts { get; init; }

    /// <summary>What <c>count --json</c> writes about <see cref="Ballots"/>.</summary>
    public required string Outcome { get; init; }

    /// <summary>The signed closing record.</summary>
    public required string Closing { get; init; }

    /// <summary>People whom the register marks as having voted.</summary>
    public int Participants { get; init; }

    /// <summary>How many took part by channel, dong and group: all of it, for the desk; the public sees only cells that tell of nobody.</summary>
    public required Turnout Turnout { get; init; }

    /// <summary>Why each project is or is not funded.</summary>
    public required Explained Explained { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ElectionResult>
    {
        public void Configure(EntityTypeBuilder<ElectionResult> result)
        {
            result.ToTable("Results").HasKey(r => r.ElectionId);
            result.Property(r => r.ElectionId).ValueGeneratedNever();
            result.Property(r => r.Turnout).AsJsonText();
            result.Property(r => r.Explained).AsJsonText();
        }
    }
}
