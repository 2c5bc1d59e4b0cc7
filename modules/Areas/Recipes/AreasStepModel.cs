namespace Municipal.Areas.Recipes;

/// <summary><c>{ "name": "areas", "source": { "ko", "en" }, "asOf": "2021-06-30", "areas": [ … ] }</c></summary>
internal sealed record AreasStepModel : RecipeStepModel
{
    /// <summary>Who published the figures; an area may name its own.</summary>
    public LocalizedText? Source { get; init; }

    public DateOnly? AsOf { get; init; }

    public required IReadOnlyList<AreaModel> Areas { get; init; }
}

/// <summary>An area in a recipe. What it leaves out keeps its value.</summary>
internal sealed record AreaModel
{
    /// <summary>The ministry's ten digits, or <c>whole</c>.</summary>
    public required string Code { get; init; }

    public required LocalizedText Name { get; init; }

    public int? Population { get; init; }

    public int? Households { get; init; }

    public int? Aged65 { get; init; }

    public IReadOnlyList<AgeBand>? Bands { get; init; }

    public LocalizedText? Source { get; init; }

    public DateOnly? AsOf { get; init; }
}
