using System.CommandLine;
using Municipal.Kernel;

namespace Municipal.Host;

/// <summary>The verbs of the program. Without one it serves.</summary>
internal static class CommandLine
{
    /// <summary>Runs what the arguments ask for.</summary>
    /// <param name="args">Verb, its options, and configuration such as <c>--Municipal:DataPath=DIR</c> anywhere.</param>
    /// <returns>0 done · 1 refused · 2 wrong input · 3 a fault of the program or its surroundings.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var (configuration, rest) = Split(args);
        var root = new RootCommand("Municipal: a city and its gu portals for resident participatory budgeting.")
        {
            ServeCommand.Make(configuration), TenantCommands.Make(configuration), RecipeCommands.Make(configuration), DoctorCommand.Make(configuration),
        };
        foreach (var verb in ModuleCatalog.Build(InstalledParts.Find().Modules).Verbs)
        {
            root.Add(ModuleVerb.Make(verb));
        }

        root.SetAction((_, cancellation) => ServeCommand.RunAsync(configuration, cancellation));
        var parsed = root.Parse(rest);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync(error.Message);
            }

            await Console.Error.WriteLineAsync("Try --help.");
            return Exit.WrongInput;
        }

        return await Output.GuardAsync(() => parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }));
    }

    /// <summary>Configuration may stand anywhere: <c>--Some:Key=value</c>, <c>--Some:Key value</c>, and ASP.NET's own <c>--urls</c> and <c>--environment</c>.</summary>
    private static (string[] Configuration, string[] Verb) Split(string[] args)
    {
        var (configuration, rest) = (new List<string>(), new List<string>());
        for (var i = 0; i < args.Length; i++)
        {
            var name = args[i].Split('=')[0];
            if (name.StartsWith("--", StringComparison.Ordinal) && (name.Contains(':', StringComparison.Ordinal) || name is "--urls" or "--environment" or "--contentRoot"))
            {
                configuration.Add(args[i].Contains('=', StringComparison.Ordinal) || i + 1 == args.Length ? args[i] : $"{args[i]}={args[++i]}");
            }
            else
            {
                rest.Add(args[i]);
            }
        }

        return ([.. configuration], [.. rest]);
    }
}
