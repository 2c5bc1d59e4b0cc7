using System.ComponentModel.DataAnnotations;

namespace Municipal.Proposals;

/// <summary>What a tenant decides about proposals.</summary>
public sealed class ProposalSettings
{
    /// <summary>The fields (분야) a proposal belongs to. Codes are stored; names may change.</summary>
    public IReadOnlyList<ProposalField> Fields { get; init; } =
    [
        new("safety", new LocalizedText("안전·교통", "Safety and transport")),
        new("environment", new LocalizedText("환경·공원", "Environment and parks")),
        new("welfare", new LocalizedText("복지·건강", "Welfare and health")),
        new("culture", new LocalizedText("문화·체육", "Culture and sports")),
        new("education", new LocalizedText("교육·청소년", "Education and youth")),
        new("economy", new LocalizedText("일자리·경제", "Jobs and economy")),
        new("housing", new LocalizedText("주거·도시", "Housing and city")),
        new("community", new LocalizedText("자치·공동체", "Community")),
    ];

    /// <summary>Whether people may propose outside a proposal stage too (상시 제안).</summary>
    public bool AllYearRound { get; init; }

    /// <summary>Whether a proposal made in a proposal stage may be edited until that stage closes.</summary>
    public bool EditUntilStageCloses { get; init; } = true;

    /// <summary>For all others: days after publishing during which the proposer may edit.</summary>
    [Range(0, 365)]
    public int EditDays { get; init; } = 7;
}

/// <summary>A field of the budget as residents name it.</summary>
/// <param name="Code">Stored with proposals and used in addresses; never changes.</param>
/// <param name="Name">What people read.</param>
public sealed record ProposalField(string Code, LocalizedText Name);
