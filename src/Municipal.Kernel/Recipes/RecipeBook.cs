using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Municipal.Kernel;

/// <summary>The recipes of this installation: found by name, includes put in place, checked in full before anything runs.</summary>
/// <param name="catalog">Knows the steps.</param>
/// <param name="services">Makes them, to ask for their shape.</param>
/// <param name="folders">Where recipe files are, the first that has a name winning.</param>
/// <param name="clock">For <c>day()</c>.</param>
public sealed class RecipeBook(ModuleCatalog catalog, IServiceScopeFactory services, RecipeFolders folders, TimeProvider clock)
{
    private const string Extension = ".recipe.json";

    /// <summary>All recipes that can be read, by name. One broken file does not take the others with it; see <see cref="Survey"/>.</summary>
    /// <returns>Recipes.</returns>
    public IReadOnlyList<Recipe> All() => Survey().Recipes;

    /// <summary>Looks through the folders.</summary>
    /// <returns>The recipes that can be read, by name, and what is wrong with other files there.</returns>
    public (IReadOnlyList<Recipe> Recipes, IReadOnlyList<RecipeProblem> Problems) Survey()
    {
        var (recipes, problems) = (new List<Recipe>(), new List<RecipeProblem>());
        foreach (var file in folders.Paths.Where(Directory.Exists).SelectMany(f => Directory.EnumerateFiles(f, "*" + Extension)).DistinctBy(Path.GetFileName))
        {
            try
            {
                var recipe = RecipeReader.Read(file, File.ReadAllBytes(file));
                if (Path.GetFileName(file) == recipe.Name + Extension)
                {
                    recipes.Add(recipe);
                }
                else
                {
                    problems.Add(new RecipeProblem(file, 1, 1, $"The recipe's name is '{recipe.Name}'. Its file must be called {recipe.Name}{Extension}, or nobody finds it by that name."));
                }
            }
            catch (RecipeException broken)
            {
                problems.AddRange(broken.Problems);
            }
        }

        return ([.. recipes.OrderBy(r => r.Name, StringComparer.Ordinal)], problems);
    }

    /// <summary>Opens a recipe by name or by file.</summary>
    /// <param name="nameOrFile">A name such as <c>gu-standard</c>, or a path that ends in <c>.json</c>.</param>
    /// <returns>The recipe, includes in place.</returns>
    /// <exception cref="RecipeException">There is none, it cannot be read, or includes form a circle.</exception>
    public Recipe Open(string nameOrFile) => Open(nameOrFile, []);

    /// <summary>Checks every step: known, of the right shape, allowed here, its feature on by then.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="features">Features that are on before the first step.</param>
    /// <param name="parameters">Values given with the run.</param>
    /// <returns>All problems; empty where the recipe can run.</returns>
    public IReadOnlyList<RecipeProblem> Check(Recipe recipe, IReadOnlySet<string> features, IReadOnlyDictionary<string, string> parameters)
    {
        using var scope = services.CreateScope();
        var on = new HashSet<string>(features, StringComparer.Ordinal);
        on.UnionWith(catalog.Close([], recipe.IsCity));
        var problems = new List<RecipeProblem>();
        foreach (var text in recipe.Steps)
        {
            try
            {
                var (feature, step, model) = Bind(scope.ServiceProvider, text, Guid.Empty, parameters);
                if (!on.Contains(feature.Id))
                {
                    problems.Add(new RecipeProblem(text.File, text.Line, 1, $"The step '{text.Name}' needs the feature '{feature.Id}'. Enable it in a 'feature' step before this one."));
                }

                problems.AddRange(step.Check(model, recipe.IsDemo).Select(m => new RecipeProblem(text.File, text.Line, 1, m)));
                if (model is FeatureStepModel switches && problems.Count == 0)
                {
                    on = [.. catalog.Close(on.Union(switches.Enable).Except(switches.Disable), recipe.IsCity)];
                }
            }
            catch (RecipeException found)
            {
                problems.AddRange(found.Problems);
            }
        }

        return problems;
    }

    internal (Feature Feature, IRecipeStep Step, RecipeStepModel Model) Bind(
        IServiceProvider scope, RecipeStepText text, Guid tenant, IReadOnlyDictionary<string, string> parameters)
    {
        var (feature, contribution) = catalog.All<RecipeStepContribution>().FirstOrDefault(s => s.Contribution.Name == text.Name);
        if (contribution is null)
        {
            var known = string.Join(", ", catalog.All<RecipeStepContribution>().Select(s => s.Contribution.Name).Order(StringComparer.Ordinal));
            throw new RecipeException(new RecipeProblem(text.File, text.Line, 1, $"There is no step '{text.Name}'. Known: {known}, recipes."));
        }

        var step = (IRecipeStep)scope.GetRequiredService(contribution.ServiceType);
        var json = RecipeVariables.Fill(text, tenant, CivicTime.Seoul.DayOf(clock.GetUtcNow().UtcDateTime), parameters);
        try
        {
            return (feature, step, (RecipeStepModel)JsonSerializer.Deserialize(json, step.Model, KernelJson.Options)!);
        }
        catch (JsonException broken)
        {
            throw new RecipeException(new RecipeProblem(
                text.File, text.Line + (broken.LineNumber ?? 0), (broken.BytePositionInLine ?? 0) + 1, $"In step '{text.Name}' at {broken.Path}: {RecipeReader.Plain(broken)}"));
        }
    }

    private Recipe Open(string nameOrFile, IReadOnlyList<string> opening)
    {
        if (opening.Contains(nameOrFile))
        {
            throw new RecipeException(new RecipeProblem(nameOrFile, 1, 1, $"Recipes include each other in a circle: {string.Join(" → ", opening)} → {nameOrFile}."));
        }

        var file = Find(nameOrFile);
        var recipe = RecipeReader.Read(file, File.ReadAllBytes(file));
        var steps = recipe.Steps.SelectMany(step => step.Name == "recipes" ? Included(step, [.. opening, nameOrFile]) : [step]);
        return recipe with { Steps = [.. steps] };
    }

    private IEnumerable<RecipeStepText> Included(RecipeStepText step, IReadOnlyList<string> opening)
    {
        RecipesStepModel model;
        try
        {
            model = JsonSerializer.Deserialize<RecipesStepModel>(step.Json.Span, KernelJson.Options)!;
        }
        catch (JsonException broken)
        {
            throw new RecipeException(new RecipeProblem(step.File, step.Line + (broken.LineNumber ?? 0), (broken.BytePositionInLine ?? 0) + 1, $"In step 'recipes': {RecipeReader.Plain(broken)}"));
        }

        // The includer's variables win, so that a recipe can be reused with other values.
        return model.Values.SelectMany(name => Open(name, opening).Steps)
            .Select(s => s with { Variables = s.Variables.Concat(step.Variables).GroupBy(v => v.Key).ToDictionary(g => g.Key, g => g.Last().Value) });
    }

    private string Find(string nameOrFile)
    {
        if (nameOrFile.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && File.Exists(nameOrFile))
        {
            return nameOrFile;
        }

        return folders.Paths.Select(f => Path.Combine(f, Path.GetFileName(nameOrFile) + Extension)).FirstOrDefault(File.Exists)
            ?? throw new RecipeException(new RecipeProblem(nameOrFile, 1, 1,
                $"There is no recipe '{nameOrFile}'. Known: {string.Join(", ", All().Select(r => r.Name))}; a path to a .json file works as well."));
    }
}

/// <summary>Where recipe files are.</summary>
/// <param name="Paths">Folders, the first that has a name winning.</param>
public sealed record RecipeFolders(IReadOnlyList<string> Paths);
