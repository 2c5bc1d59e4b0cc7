using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Municipal.Proposals;

/// <summary>Somebody invited to propose together (공동제안자). The address is kept only while the invitation is open.</summary>
internal sealed class CoProposer
{
    public const int LongestEmail = 254;

    public Guid Id { get; init; }

    /// <summary>The proposal, or the draft that becomes it.</summary>
    public Guid ProposalId { get; init; }

    public Guid InviterId { get; init; }

    /// <summary>Where the invitation went, in lower case; empty once it is answered.</summary>
    public string Email { get; set; } = "";

    /// <summary>Who accepted; null before.</summary>
    public Guid? AccountId { get; set; }

    public CoProposerState State { get; set; }

    /// <summary>UTC.</summary>
    public DateTime InvitedAt { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? AnsweredAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<CoProposer>
    {
        public void Configure(EntityTypeBuilder<CoProposer> co)
        {
            co.Property(c => c.Email).HasMaxLength(LongestEmail);
            co.HasIndex(c => new { c.ProposalId, c.AccountId }).IsUnique();
            co.HasIndex(c => c.AccountId);
            co.HasIndex(c => c.Email);
            co.HasIndex(c => new { c.InviterId, c.InvitedAt });
        }
    }
}

internal enum CoProposerState
{
    Invited,
    Accepted,
    Declined,
    SteppedBack,

    /// <summary>The author took the invitation back.</summary>
    TakenBack,
}
