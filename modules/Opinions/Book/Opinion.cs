using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Municipal.Opinions;

/// <summary>What somebody says about a line of the budget (예산 의견), and the office's answer to it.</summary>
internal sealed class Opinion
{
    public const int LongestLine = 60;
    public const int LongestReason = 300;

    /// <summary>Characters as people count them, of an opinion and of an answer.</summary>
    public const int LongestText = 1_000;

    public Guid Id { get; init; }

    public int FiscalYear { get; init; }

    /// <summary>The pot; null where it is about a line that the resident named.</summary>
    public Guid? PotId { get; init; }

    /// <summary>What it is about, as it was called then.</summary>
    public LocalizedText About { get; init; }

    public required string Text { get; init; }

    public Guid AuthorId { get; init; }

    /// <summary>UTC.</summary>
    public DateTime SentAt { get; init; }

    /// <summary>The last day on which the answer is in time.</summary>
    public DateOnly DueOn { get; init; }

    public string Answer { get; private set; } = "";

    /// <summary>The department that answers, as the public may know it.</summary>
    public string AnsweredBy { get; private set; } = "";

    /// <summary>UTC; of the first answer, which is what the promise was about.</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>UTC; when the answer was last put right.</summary>
    public DateTime? CorrectedAt { get; private set; }

    /// <summary>Why the office hides it; null where it does not.</summary>
    public string? HiddenReason { get; private set; }

    /// <summary>Rises with every change; two who change it at once are noticed by it.</summary>
    public int Version { get; private set; }

    public bool IsAnswered => AnsweredAt is not null;

    public void Reply(string answer, string department, DateTime now)
    {
        (Answer, AnsweredBy, Version) = (answer, department, Version + 1);
        (AnsweredAt, CorrectedAt) = (AnsweredAt ?? now, IsAnswered ? now : null);
    }

    public void Hide(string reason) => (HiddenReason, Version) = (reason, Version + 1);

    public void ShowAgain() => (HiddenReason, Version) = (null, Version + 1);

    internal sealed class Mapping : IEntityTypeConfiguration<Opinion>
    {
        public void Configure(EntityTypeBuilder<Opinion> opinion)
        {
            opinion.Property(o => o.Id).ValueGeneratedNever();
            opinion.Property(o => o.AnsweredBy).HasMaxLength(LongestLine);
            opinion.Property(o => o.HiddenReason).HasMaxLength(LongestReason);
            opinion.Property(o => o.Version).IsConcurrencyToken();
            opinion.Ignore(o => o.IsAnswered);
            opinion.HasIndex(o => new { o.FiscalYear, o.SentAt });
            opinion.HasIndex(o => new { o.AuthorId, o.SentAt });
            opinion.HasIndex(o => new { o.AnsweredAt, o.DueOn });
        }
    }
}
