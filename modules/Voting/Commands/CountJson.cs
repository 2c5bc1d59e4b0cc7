using System.Text.Json;
using Municipal.Voting.Counting;

namespace Municipal.Voting.Commands;

/// <summary>An outcome as JSON: amounts are strings, so that no reader makes them inexact.</summary>
internal static class CountJson
{
    public static object Of(CountInput input, Outcome outcome, bool trace) => new
    {
        rule = Rule(input, outcome),
        budget = Amount.Text(input.Budget),
        spent = Amount.Text(outcome.Spent),
        funded = outcome.Funded,
        ties = outcome.Ties.Select(t => new { part = t.Part, projects = t.Projects, decidedBy = t.Decider }),
        inputSha256 = outcome.InputSha256,
        trace = trace ? outcome.Trace.Select(Step) : [],
    };

    private static Dictionary<string, object> Rule(CountInput input, Outcome outcome)
    {
        var rule = new Dictionary<string, object>(StringComparer.Ordinal) { ["name"] = input.Rule.Name };
        foreach (var (name, value) in input.Rule.Settings)
        {
            rule[name] = value;
        }

        if (input.Rule is CompositeRule)
        {
            rule["electorates"] = input.Electorates.Select(e => new { name = e.Name, weight = Amount.Text(e.Weight), ballots = e.Ballots.Count });
        }

        rule["ties"] = input.Ties.ToString();
        if (!outcome.Lot.IsEmpty)
        {
            rule["lot"] = outcome.Lot;
        }

        return rule;
    }

    private static Dictionary<string, object> Step(TraceStep step)
    {
        var line = new Dictionary<string, object>(StringComparer.Ordinal) { ["part"] = step.Part, ["verdict"] = step.Verdict };
        if (step.Project is { } project)
        {
            line["project"] = project;
        }

        if (step.Because is { } because)
        {
            line["because"] = because;
        }

        foreach (var (figure, value) in step.Figures)
        {
            line[JsonNamingPolicy.CamelCase.ConvertName(figure.ToString())] = Amount.Text(value);
        }

        return line;
    }
}
