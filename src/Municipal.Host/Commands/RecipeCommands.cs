using System.CommandLine;
using Municipal.Kernel;

namespace Municipal.Host;

/// <summary><c>recipes list|check|run|schema</c>.</summary>
internal static class RecipeCommands
{
    private static readonly Argument<string> Recipe = new("recipe") { Description = "A recipe's name, or a path to a .json file." };
    private static readonly Option<string[]> Parameters = new("--parameter") { Description = "A value for parameters('name'), as name=value; may be given several times." };

    public static Command Make(string[] configuration) => new("recipes", "What portals are made from.") { List(configuration), Check(configuration), Run(configuration), Schema(configuration) };

    private static Command List(string[] configuration)
    {
        var command = new Command("list", "Lists the recipes.") { Output.Json };
        command.SetAction((parsed, _) => Output.OnInstallationAsync(configuration, services =>
        {
            var (recipes, problems) = services.GetRequiredService<RecipeBook>().Survey();
            foreach (var problem in problems)
            {
                Console.Error.WriteLine(problem);
            }

            if (parsed.GetValue(Output.Json))
            {
                Output.WriteJson(recipes.Select(r => new { name = r.Name, displayName = r.DisplayName, description = r.Description, version = r.Version, isSetup = r.IsSetup, isDemo = r.IsDemo, isCity = r.IsCity }).ToList());
            }
            else
            {
                foreach (var recipe in recipes)
                {
                    Console.WriteLine($"{recipe.Name,-20} {recipe.DisplayName.Ko} · {recipe.DisplayName.En}");
                }
            }

            return Task.FromResult(problems.Count == 0 ? Exit.Done : Exit.WrongInput);
        }));
        return command;
    }

    private static Command Schema(string[] configuration)
    {
        var command = new Command("schema", "Writes the JSON schema of recipes, for editors.") { Output.Json };
        command.SetAction((_, _) => Output.OnInstallationAsync(configuration, services =>
        {
            Console.Out.Write(services.GetRequiredService<RecipeSchema>().Write());
            return Task.FromResult(Exit.Done);
        }));
        return command;
    }

    private static Command Check(string[] configuration)
    {
        var command = new Command("check", "Looks for everything that would stop a recipe; changes nothing.") { Recipe, Parameters, Output.Json };
        command.SetAction((parsed, _) => Output.OnInstallationAsync(configuration, services =>
        {
            var book = services.GetRequiredService<RecipeBook>();
            var recipe = book.Open(parsed.GetValue(Recipe)!);
            var problems = book.Check(recipe, new HashSet<string>(), Given(parsed, "check", new LocalizedText("점검", "Check")));
            if (parsed.GetValue(Output.Json))
            {
                Output.WriteJson(new { recipe = recipe.Name, steps = recipe.Steps.Count, problems = problems.Select(p => new { file = p.File, line = p.Line, column = p.Column, message = p.Message }) });
            }
            else
            {
                foreach (var problem in problems)
                {
                    Console.Error.WriteLine(problem);
                }

                Console.WriteLine(problems.Count == 0 ? $"{recipe.Name}: {recipe.Steps.Count} steps, nothing wrong." : $"{recipe.Name}: {problems.Count} problems.");
            }

            return Task.FromResult(problems.Count == 0 ? Exit.Done : Exit.WrongInput);
        }));
        return command;
    }

    private static Command Run(string[] configuration)
    {
        var tenantName = new Option<string>("--tenant") { Description = "On which tenant.", Required = true };
        var dryRun = new Option<bool>("--dry-run") { Description = "Shows what would change; changes nothing." };
        var command = new Command("run", "Runs a recipe on a portal: all of it or nothing. Running it again changes nothing.") { Recipe, tenantName, Parameters, dryRun, Output.Json };
        command.SetAction((parsed, cancellation) => Output.OnInstallationAsync(configuration, async services =>
        {
            var name = parsed.GetValue(tenantName)!;
            if (services.GetRequiredService<TenantRegistry>().Current.ByName(name) is not { } tenant)
            {
                return await Output.RefuseAsync($"There is no tenant '{name}'. See: tenants list");
            }

            var recipe = services.GetRequiredService<RecipeBook>().Open(parsed.GetValue(Recipe)!);
            var given = Given(parsed, name, tenant.Title);
            var changes = parsed.GetValue(dryRun)
                ? await services.GetRequiredService<RecipeRunner>().PreviewAsync(tenant, recipe, given, cancellation)
                : await services.GetRequiredService<TenantCare>().RunRecipeAsync(tenant, recipe, new Actor("command:recipes"), cancellation, given);
            if (parsed.GetValue(Output.Json))
            {
                Output.WriteJson(new { tenant = name, recipe = recipe.Name, dryRun = parsed.GetValue(dryRun), changes = changes.Select(c => new { kind = c.Kind, what = c.What }) });
            }
            else
            {
                foreach (var change in changes)
                {
                    Console.WriteLine($"{change.Kind,-8} {change.What}");
                }

                Console.WriteLine(changes.Count == 0 ? "Nothing to change." : $"{changes.Count} changes{(parsed.GetValue(dryRun) ? " would be made" : "")}.");
            }

            return Exit.Done;
        }));
        return command;
    }

    private static Dictionary<string, string> Given(ParseResult parsed, string name, LocalizedText title)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = name, ["titleKo"] = title.Ko, ["titleEn"] = title.En ?? title.Ko };
        foreach (var pair in parsed.GetValue(Parameters) ?? [])
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            given[at > 0 ? pair[..at] : throw new WrongInputException($"'{pair}' gives no value. Write --parameter name=value.")] = pair[(at + 1)..];
        }

        return given;
    }
}
