using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Municipal.Voting.Results;

/// <summary>A decision that differs from the count, by a cited ground of law. It stands beside the result for good and changes none of its files.</summary>
internal sealed class ResultOverride
{
    public const int LongestGround = 200;
    public const int LongestReason = 500;

    public Guid Id { get; init; }

    public Guid ElectionId { get; init; }

    /// <summary>The project's id on the paper.</summary>
    public required string Project { get; init; }

    /// <summary>What holds now: whether it is funded.</summary>
    public bool IsFunded { get; init; }

    /// <summary>The law or ordinance and its article.</summary>
    public required string Ground { get; init; }

    public required string Reason { get; init; }

    public string By { get; init; } = "";

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ResultOverride>
    {
        public void Configure(EntityTypeBuilder<ResultOverride> made)
        {
            made.ToTable("Overrides");
            made.Property(o => o.Id).ValueGeneratedNever();
            made.Property(o => o.Project).HasMaxLength(20);
            made.Property(o => o.Ground).HasMaxLength(LongestGround);
            made.Property(o => o.Reason).HasMaxLength(LongestReason);
            made.Property(o => o.By).HasMaxLength(100);
            made.HasIndex(o => new { o.ElectionId, o.At });
        }
    }
}
