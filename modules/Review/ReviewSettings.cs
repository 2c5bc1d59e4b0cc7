using System.ComponentModel.DataAnnotations;

namespace Municipal.Review;

/// <summary>What a tenant decides about the departments' review.</summary>
public sealed class ReviewSettings
{
    /// <summary>Calendar days that a department has, counted from the day of assignment.</summary>
    [Range(1, 365)]
    public int DaysToReview { get; init; } = 14;

    /// <summary>Calendar days after publication during which the proposer may object; 0 for none but the day itself.</summary>
    [Range(0, 365)]
    public int ObjectionDays { get; init; } = 14;

    /// <summary>What every proposal is judged by.</summary>
    public IReadOnlyList<Criterion> Criteria { get; init; } =
    [
        new("legality", new LocalizedText("법령·조례 적합성", "Legality"), true),
        new("duplication", new LocalizedText("유사·중복 없음", "No duplication"), true),
        new("feasibility", new LocalizedText("실현 가능성(타당성)", "Feasibility"), true),
        new("urgency", new LocalizedText("시급성", "Urgency"), false),
        new("effect", new LocalizedText("사업 효과", "Effect"), false),
        new("benefit", new LocalizedText("수혜 범위", "Range of benefit"), false),
    ];
}

/// <summary>A criterion of review (심사기준).</summary>
/// <param name="Code">What forms send; never changes.</param>
/// <param name="Name">What people read. It is kept with each judgement, so a later change of words changes no decision.</param>
/// <param name="IsRequired">Whether no verdict passes without it.</param>
public sealed record Criterion(string Code, LocalizedText Name, bool IsRequired);
