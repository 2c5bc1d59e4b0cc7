using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Municipal.Kernel;

/// <summary>How Kernel's own tables look. Together in one place because each is a handful of columns.</summary>
internal static class KernelMappings
{
    internal sealed class SettingsMapping : IEntityTypeConfiguration<SettingsRow>
    {
        public void Configure(EntityTypeBuilder<SettingsRow> builder)
        {
            builder.ToTable("Settings").HasKey(s => s.Section);
            builder.Property(s => s.Section).HasMaxLength(80);
        }
    }

    internal sealed class RoleGrantMapping : IEntityTypeConfiguration<RoleGrant>
    {
        public void Configure(EntityTypeBuilder<RoleGrant> builder)
        {
            builder.ToTable("RoleGrants");
            builder.Property(g => g.Role).HasMaxLength(40);
            builder.Property(g => g.Permission).HasMaxLength(80);
            builder.HasIndex(g => new { g.Role, g.Permission }).IsUnique();
        }
    }

    internal sealed class AuditMapping : IEntityTypeConfiguration<AuditEntry>
    {
        public void Configure(EntityTypeBuilder<AuditEntry> builder)
        {
            builder.ToTable("Audit").HasKey(a => a.Number);
            builder.Property(a => a.Number).ValueGeneratedNever();
            builder.Property(a => a.Action).HasMaxLength(80);
            builder.Property(a => a.Subject).HasMaxLength(120);
            builder.Property(a => a.Actor).HasMaxLength(120);
            builder.HasIndex(a => a.Subject);
        }
    }

    internal sealed class OutboxMapping : IEntityTypeConfiguration<OutboxEvent>
    {
        public void Configure(EntityTypeBuilder<OutboxEvent> builder)
        {
            builder.ToTable("Outbox");
            builder.Property(e => e.Type).HasMaxLength(200);
            builder.HasIndex(e => new { e.DoneAt, e.NextTryAt });
        }
    }

    internal sealed class DeliveryMapping : IEntityTypeConfiguration<Delivery>
    {
        public void Configure(EntityTypeBuilder<Delivery> builder)
        {
            builder.ToTable("Deliveries").HasKey(d => new { d.EventId, d.Handler });
            builder.Property(d => d.Handler).HasMaxLength(200);
        }
    }

    internal sealed class MailMapping : IEntityTypeConfiguration<OutgoingMail>
    {
        public void Configure(EntityTypeBuilder<OutgoingMail> builder)
        {
            builder.ToTable("Mail");
            builder.Property(m => m.SendOnceKey).HasMaxLength(200);
            builder.Property(m => m.To).HasMaxLength(254);
            builder.Property(m => m.Subject).HasMaxLength(200);
            builder.HasIndex(m => m.SendOnceKey).IsUnique();
            builder.HasIndex(m => new { m.SentAt, m.NextTryAt });
        }
    }

    internal sealed class JobMapping : IEntityTypeConfiguration<JobRun>
    {
        public void Configure(EntityTypeBuilder<JobRun> builder)
        {
            builder.ToTable("Jobs").HasKey(j => j.Job);
            builder.Property(j => j.Job).HasMaxLength(200);
        }
    }

    internal sealed class SubmissionMapping : IEntityTypeConfiguration<Submission>
    {
        public void Configure(EntityTypeBuilder<Submission> builder)
        {
            builder.ToTable("Submissions");
            builder.Property(s => s.Location).HasMaxLength(2000);
            builder.HasIndex(s => s.AcceptedAt);
        }
    }
}
