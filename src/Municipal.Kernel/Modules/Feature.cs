namespace Municipal.Kernel;

/// <summary>What a tenant switches on or off. Everything a person can meet belongs to exactly one feature.</summary>
/// <param name="Id">Stable id, such as <c>Proposals</c> or <c>Proposals.Opinions</c>; recipes and the registry name it.</param>
/// <param name="Module">The module that declares it.</param>
/// <param name="Category">Groups features on the switch-board.</param>
/// <param name="DependsOn">Ids that must be on for this one to be on.</param>
/// <param name="AlwaysOn">Part of every portal; has no switch.</param>
/// <param name="CityOnly">Exists for the city's portal alone.</param>
public sealed record Feature(
    string Id, Module Module, FeatureCategory Category, IReadOnlyList<string> DependsOn, bool AlwaysOn, bool CityOnly)
{
    /// <summary>The name people read, from <c>Feature.{Id}</c> in the module's resources.</summary>
    public Phrase Name => new(Module.TextSource, $"Feature.{Id}");

    /// <summary>One sentence that says what it gives, from <c>Feature.{Id}.Description</c>.</summary>
    public Phrase Description => new(Module.TextSource, $"Feature.{Id}.Description");
}

/// <summary>The shelves of the switch-board, in the order of the budgeting year.</summary>
public enum FeatureCategory
{
    /// <summary>Pages, accounts and what every portal stands on.</summary>
    Portal,

    /// <summary>The participatory budgeting year.</summary>
    Budget,

    /// <summary>Budget School and what completion opens.</summary>
    Learning,

    /// <summary>Meetings, committees and drawing.</summary>
    Deliberation,

    /// <summary>Running the installation.</summary>
    Operation,
}
