using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Municipal.Testing;

/// <summary>What a test's tenant is made from: which features are on, people of every role, and the steps a test needs.</summary>
public sealed record TestRecipe
{
    /// <summary>Every feature that a gu can have, people of every role, and nothing else.</summary>
    public static TestRecipe Everything { get; } = new();

    /// <summary>Features to switch on; all that the tenant can have by default.</summary>
    public IReadOnlyList<string>? Features { get; init; }

    /// <summary>Features to switch off.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>Steps as a recipe file has them, separated by commas: <c>{ "name": "areas", … }, { "name": "cycle", … }</c>.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)]
    public string Steps { get; init; } = "";

    /// <summary>The city's own portal. Only in a Host of the test's own, which has no other city.</summary>
    public bool IsCity { get; init; }

    /// <summary>Leaves the tenant a demonstration, with passwords on its sign-in page.</summary>
    public bool IsDemo { get; init; }

    internal string Key => JsonSerializer.Serialize(this);

    internal string Json(ModuleCatalog catalog)
    {
        var features = Features ?? [.. catalog.Features.Where(f => !f.AlwaysOn && (IsCity || !f.CityOnly)).Select(f => f.Id)];
        var steps = new List<string> { JsonSerializer.Serialize(new { name = "feature", enable = features.Except(Without) }) };
        if (!string.IsNullOrWhiteSpace(Steps))
        {
            steps.Add(Steps);
        }

        if (catalog.All<RecipeStepContribution>().Any(s => s.Contribution.Name == "accounts"))
        {
            steps.Add(JsonSerializer.Serialize(new { name = "accounts", accounts = People() }));
        }

        return $$"""
            { "name": "test", "issetuprecipe": true, "isdemo": true, "iscity": {{(IsCity ? "true" : "false")}}, "steps": [
            {{string.Join(",\n", steps)}}
            ] }
            """;
    }

    private static IEnumerable<object> People() =>
        from role in Roles.All
        from number in Enumerable.Range(1, role == Roles.Resident ? TestPerson.Residents : 1)
        select new
        {
            email = TestPerson.EmailOf(role, number), name = TestPerson.NameOf(role, number), password = TestPerson.Password,
            roles = role == Roles.Resident ? [role] : new[] { Roles.Resident, role },
        };
}
