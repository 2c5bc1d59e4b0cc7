using System.Text.Json.Serialization;
using Municipal.Cycles.Contracts;
using Municipal.Cycles.Plan;
using Municipal.Cycles.Rules;

namespace Municipal.Cycles.Recipes;

/// <summary>One or more budgeting years. A year that is there already is brought to what the step says; what the step leaves out stays.</summary>
internal sealed record CycleStepModel : RecipeStepModel
{
    public required IReadOnlyList<CycleModel> Cycles { get; init; }
}

internal sealed record CycleModel
{
    public required int FiscalYear { get; init; }

    public required LocalizedText Title { get; init; }

    /// <summary>Hundredths of a percent: 100 is 1 %.</summary>
    public required int ShareBasisPoints { get; init; }

    public bool Published { get; init; }

    public IReadOnlyList<BudgetModel> Versions { get; init; } = [];

    public IReadOnlyList<PotModel> Pots { get; init; } = [];

    public IReadOnlyList<TrackModel> Tracks { get; init; } = [];

    /// <summary>The operation plan.</summary>
    public IReadOnlyList<MilestoneModel> Milestones { get; init; } = [];
}

/// <summary>A milestone of the operation plan; known by its Korean name.</summary>
internal sealed record MilestoneModel
{
    public required LocalizedText Name { get; init; }

    public required LocalizedText Deliverable { get; init; }

    /// <summary>A day in Seoul.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>The day announced first, where it was postponed.</summary>
    public DateOnly? FirstDueOn { get; init; }

    public DateOnly? DoneOn { get; init; }

    public string? Proof { get; init; }

    public bool Dropped { get; init; }

    public string? Reason { get; init; }
}

/// <summary>A budget version; they are numbered in the order they stand.</summary>
internal sealed record BudgetModel
{
    /// <summary>Won.</summary>
    public required long Total { get; init; }

    public required DateOnly DatedOn { get; init; }

    public required string Source { get; init; }

    public string? SourceLink { get; init; }
}

/// <summary>
/// One pot (<c>"area": code</c>, <c>"theme": name</c> or <c>"ageGroup": name</c>, with <c>amount</c>) or a split over all dong
/// (<c>"areas": "each-dong"</c> with <c>method</c> and <c>sum</c>).
/// </summary>
internal sealed record PotModel
{
    public const string EachDong = "each-dong";

    public string? Areas { get; init; }

    public string? Area { get; init; }

    public LocalizedText? Theme { get; init; }

    public LocalizedText? AgeGroup { get; init; }

    public PotMethod? Method { get; init; }

    public FundingSource Funding { get; init; }

    /// <summary>Won, of a split.</summary>
    public long? Sum { get; init; }

    /// <summary>Won, of a single pot.</summary>
    public long? Amount { get; init; }
}

/// <summary>A track; known by its kind and Korean name.</summary>
internal sealed record TrackModel
{
    public required TrackKind Kind { get; init; }

    public required LocalizedText Name { get; init; }

    public LocalizedText? Decides { get; init; }

    public int? ProposalsPerPerson { get; init; }

    public int? SupportsPerPerson { get; init; }

    public long? GeneralLeast { get; init; }

    public long? GeneralMost { get; init; }

    public long? EventLeast { get; init; }

    public long? EventMost { get; init; }

    public IReadOnlyList<StageModel> Stages { get; init; } = [];
}

/// <summary>A stage; known within its track by its kind and Korean name.</summary>
internal sealed record StageModel
{
    public required StageKind Kind { get; init; }

    public required LocalizedText Name { get; init; }

    /// <summary>A day in Seoul.</summary>
    public required DateOnly Opens { get; init; }

    /// <summary>A day in Seoul.</summary>
    public required DateOnly Closes { get; init; }

    /// <summary>Hour of opening, <c>HH:mm</c>; midnight where left out.</summary>
    public string? OpensAt { get; init; }

    /// <summary>Hour of closing, <c>HH:mm</c>; 18:00 where left out.</summary>
    public string? ClosesAt { get; init; }

    /// <summary>How it came to its window, oldest first; carried so that an exported year keeps its public history.</summary>
    public IReadOnlyList<StageChangeModel>? Changes { get; init; }

    [JsonIgnore]
    public DateTime OpensInstant => StageHours.OpensOn(Opens, StageHours.TryParse(OpensAt, out var hour) ? hour : null);

    [JsonIgnore]
    public DateTime ClosesInstant => StageHours.ClosesOn(Closes, StageHours.TryParse(ClosesAt, out var hour) ? hour : null);
}

internal sealed record StageChangeModel(
    StageChangeKind Kind, DateTime OldOpens, DateTime OldCloses, DateTime NewOpens, DateTime NewCloses, string Reason, string ChangedBy, DateTime ChangedAt);
