using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Municipal.Review;

/// <summary>A department's review of a proposal (검토서): assigned, written, prepared, published. An objection brings a second one.</summary>
internal sealed class Dossier
{
    public const int LongestText = 1_000;
    public const int LongestReason = 500;
    public const int LongestLine = 100;

    public Guid Id { get; init; }

    public Guid ProposalId { get; init; }

    /// <summary>1, and 2 after an objection.</summary>
    public int Round { get; init; }

    public Guid DepartmentId { get; private set; }

    /// <summary>Who is to write it; null where anyone of the department may.</summary>
    public Guid? OfficerId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime AssignedAt { get; private set; }

    public DateOnly DueOn { get; private set; }

    public DossierState State { get; private set; }

    public string HandedBackFor { get; private set; } = "";

    public Findings Findings { get; private set; } = new();

    public Guid? PreparedBy { get; private set; }

    public DateTime? PreparedAt { get; private set; }

    public DateTime? PublishedAt { get; private set; }

    /// <summary>The department as it was named at publication.</summary>
    public LocalizedText? PublishedBy { get; private set; }

    /// <summary>Rises with every change; two who change it at once are noticed by it.</summary>
    public int Version { get; private set; }

    /// <summary>Gives it to a department. What was written so far stays.</summary>
    public void Assign(Guid department, Guid? officer, DateTime now, DateOnly dueOn)
    {
        (DepartmentId, OfficerId, AssignedAt, DueOn) = (department, officer, now, dueOn);
        Turn(DossierState.Assigned);
    }

    public void HandBack(string reason)
    {
        Turn(DossierState.HandedBack);
        HandedBackFor = reason;
    }

    /// <summary>Keeps a draft; what was prepared is no longer.</summary>
    public void Write(Findings findings)
    {
        Findings = findings;
        Turn(DossierState.Assigned);
    }

    public void Prepare(Guid by, DateTime now)
    {
        Turn(DossierState.Prepared);
        (PreparedBy, PreparedAt) = (by, now);
    }

    public void Publish(LocalizedText department, DateTime now)
    {
        (State, PublishedBy, PublishedAt) = (DossierState.Published, department, now);
        Version++;
    }

    private void Turn(DossierState state)
    {
        (State, HandedBackFor, PreparedBy, PreparedAt) = (state, "", null, null);
        Version++;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Dossier>
    {
        public void Configure(EntityTypeBuilder<Dossier> dossier)
        {
            dossier.Property(d => d.Id).ValueGeneratedNever();
            dossier.Property(d => d.HandedBackFor).HasMaxLength(LongestReason);
            dossier.Property(d => d.Findings).AsJsonText();
            dossier.Property(d => d.Version).IsConcurrencyToken();
            dossier.HasIndex(d => new { d.ProposalId, d.Round }).IsUnique();
            dossier.HasIndex(d => new { d.State, d.DueOn });
            dossier.HasIndex(d => new { d.DepartmentId, d.State, d.DueOn });
            dossier.HasIndex(d => new { d.OfficerId, d.State, d.DueOn });
            dossier.HasOne<Department>().WithMany().HasForeignKey(d => d.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

internal enum DossierState
{
    /// <summary>The department works on it.</summary>
    Assigned,

    /// <summary>The department says it is another's; the PB officer assigns it anew.</summary>
    HandedBack,

    /// <summary>Complete, and waits for publication.</summary>
    Prepared,

    Published,
}
