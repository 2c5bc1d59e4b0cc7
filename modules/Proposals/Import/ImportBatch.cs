using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Municipal.Web;

namespace Municipal.Proposals;

/// <summary>A sheet of proposals that an officer brought, and what became of it. Its proposals bear its id in their import key.</summary>
internal sealed class ImportBatch
{
    public Guid Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The sheet, as <see cref="TenantFiles"/> keeps it.</summary>
    public required string FileId { get; init; }

    /// <summary>Which column is which; the heads' own where the officer changed nothing.</summary>
    public required Dictionary<ImportColumn, int> Columns { get; set; }

    /// <summary>The year of rows that say none.</summary>
    public int Year { get; init; }

    /// <summary>Where the proposals come from, for rows that do not say.</summary>
    public required string Source { get; init; }

    public bool SkipsFaulty { get; set; }

    public ImportState State { get; set; }

    /// <summary>Proposals that were entered.</summary>
    public int Entered { get; set; }

    public required string BroughtBy { get; init; }

    /// <summary>UTC.</summary>
    public DateTime BroughtAt { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? EndedAt { get; set; }

    public string KeyOf(int row) => $"{Prefix}{row}";

    public string Prefix => $"sheet:{Id:N}:";

    internal sealed class Mapping : IEntityTypeConfiguration<ImportBatch>
    {
        public void Configure(EntityTypeBuilder<ImportBatch> batch)
        {
            batch.Ignore(b => b.Prefix);
            batch.Property(b => b.Columns).AsJsonText();
            batch.Property(b => b.Name).HasMaxLength(UploadRules.LongestName);
            batch.Property(b => b.FileId).HasMaxLength(64);
            batch.Property(b => b.Source).HasMaxLength(Proposal.LongestSource);
            batch.Property(b => b.BroughtBy).HasMaxLength(120);
            batch.HasIndex(b => b.BroughtAt);
        }
    }
}

internal enum ImportState
{
    /// <summary>Read and shown; nothing is entered.</summary>
    Checked,

    /// <summary>Confirmed; being entered.</summary>
    Confirmed,

    Done,
    Undone,
}
