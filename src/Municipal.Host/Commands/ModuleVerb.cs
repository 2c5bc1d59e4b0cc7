using System.CommandLine;
using Municipal.Kernel;

namespace Municipal.Host;

/// <summary>Puts a module's verb on the command line. The Host knows no module by name.</summary>
internal static class ModuleVerb
{
    public static Command Make(IOperatorVerb verb)
    {
        var command = new Command(verb.Name, verb.Description) { Output.Json };
        var arguments = verb.Arguments.Select(a => new Argument<string>(a.Name) { Description = a.Description, Arity = a.IsRequired ? ArgumentArity.ExactlyOne : ArgumentArity.ZeroOrOne }).ToList();
        var options = verb.Options.Select(Declare).ToList();
        arguments.ForEach(command.Add);
        options.ForEach(command.Add);
        command.SetAction((parsed, cancellation) =>
        {
            var typed = arguments.Cast<Symbol>().Concat(options)
                .Select(symbol => (symbol.Name, Result: symbol is Argument a ? (System.CommandLine.Parsing.SymbolResult?)parsed.GetResult(a) : parsed.GetResult((Option)symbol)))
                .Where(x => x.Result is { Tokens.Count: > 0 } or System.CommandLine.Parsing.OptionResult { Implicit: false })
                .ToDictionary(x => x.Name, x => (IReadOnlyList<string>)[.. x.Result!.Tokens.Select(t => t.Value)], StringComparer.Ordinal);
            return RunAsync(verb, new VerbCall(typed, parsed.GetValue(Output.Json), Console.Out, Console.Error), cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(IOperatorVerb verb, VerbCall call, CancellationToken cancellation)
    {
        try
        {
            return await verb.RunAsync(call, cancellation);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return await Output.RefuseAsync(fault.Message, Exit.Fault);
        }
    }

    private static Option Declare(VerbOption declared)
    {
        if (declared.Value is null)
        {
            return new Option<bool>(declared.Name) { Description = declared.Description };
        }

        var option = new Option<string[]>(declared.Name)
        {
            Description = declared.Description, HelpName = declared.Value, Required = declared.IsRequired,
            Arity = declared.Repeats ? ArgumentArity.OneOrMore : ArgumentArity.ExactlyOne,
        };
        if (declared.OneOf.Count > 0)
        {
            option.AcceptOnlyFromAmong([.. declared.OneOf]);
        }

        return option;
    }
}
