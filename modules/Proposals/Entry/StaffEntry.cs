using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Municipal.Proposals;

/// <summary>How a proposal without an account came to the office: on paper, by telephone, in a meeting. For those who manage proposals only.</summary>
internal sealed class StaffEntry
{
    public const int LongestContact = 100;
    public const int LongestNote = 500;

    public Guid ProposalId { get; init; }

    public EntryChannel Channel { get; init; }

    /// <summary>Who said it, by full name; the public reads the proposal's own <see cref="Proposal.ProposerName"/>.</summary>
    public required string SaidBy { get; init; }

    /// <summary>How they can be reached; empty where they do not want to be.</summary>
    public string Contact { get; init; } = "";

    /// <summary>When and where, in the officer's words.</summary>
    public string Note { get; init; } = "";

    public DateOnly ReceivedOn { get; init; }

    /// <summary>The day on which the person agreed to publishing, noted by the officer.</summary>
    public DateOnly ConsentOn { get; init; }

    /// <summary>Who entered it.</summary>
    public required string EnteredBy { get; init; }

    /// <summary>UTC.</summary>
    public DateTime EnteredAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<StaffEntry>
    {
        public void Configure(EntityTypeBuilder<StaffEntry> entry)
        {
            entry.HasKey(e => e.ProposalId);
            entry.HasOne<Proposal>().WithMany().HasForeignKey(e => e.ProposalId);
            entry.Property(e => e.SaidBy).HasMaxLength(Proposal.LongestName);
            entry.Property(e => e.Contact).HasMaxLength(LongestContact);
            entry.Property(e => e.Note).HasMaxLength(LongestNote);
            entry.Property(e => e.EnteredBy).HasMaxLength(100);
        }
    }
}

/// <summary>How a proposal reached the office.</summary>
internal enum EntryChannel
{
    Paper,
    Phone,
    Meeting,
}
