using Municipal.Voting.Counting;

namespace Municipal.Voting.Commands;

/// <summary>An outcome as lines for people.</summary>
internal static class CountLines
{
    public static async Task WriteAsync(TextWriter output, CountInput input, Outcome outcome, bool trace)
    {
        await output.WriteLineAsync($"{input.Rule.Name} {string.Join(' ', input.Rule.Settings.Select(s => $"{s.Key}={(s.Value is IEnumerable<string> many ? string.Join('|', many) : s.Value)}"))} ties={input.Ties}");
        await output.WriteLineAsync($"{input.BallotCount} ballots, {input.Paper.Count} projects, budget {Amount.Text(input.Budget)}");
        foreach (var id in outcome.Funded)
        {
            var place = input.Paper.PlaceOf(id);
            await output.WriteLineAsync($"{id,-16} {Amount.Text(input.Paper[place].Cost),16} {Amount.Text(outcome.Tallies[place].Value.Total),12}");
        }

        await output.WriteLineAsync($"{outcome.Funded.Length} funded, {Amount.Text(outcome.Spent)} spent, {Amount.Text(input.Budget - outcome.Spent)} left");
        foreach (var tie in outcome.Ties)
        {
            await output.WriteLineAsync($"tie: {string.Join(' ', tie.Projects)} (in this order, by {tie.Decider.ToString().ToLowerInvariant()})");
        }

        if (!outcome.Lot.IsEmpty)
        {
            await output.WriteLineAsync($"lot: {string.Join(' ', outcome.Lot)}");
        }

        await output.WriteLineAsync($"input sha256 {outcome.InputSha256}");
        for (var i = 0; trace && i < outcome.Trace.Length; i++)
        {
            await output.WriteLineAsync($"{i + 1,4}. {Sentence(outcome.Trace[i])}");
        }
    }

    /// <summary>Why, in one sentence and the figures behind it.</summary>
    public static string Sentence(TraceStep step)
    {
        var project = step.Project;
        var said = step.Verdict switch
        {
            Verdict.Funded => $"{project} is funded",
            Verdict.DoesNotFit => $"{project} costs more than what is left",
            Verdict.AfterStop => $"{project} is not reached, because the count stopped at {step.Because}",
            Verdict.BelowMinimum => $"{project} has less than the minimum support",
            Verdict.Incompatible => $"{project} cannot be built together with {step.Because}, which is funded",
            Verdict.SupportersLackMoney => $"{project} cannot be paid: its supporters have less left than it costs",
            Verdict.NoSupporters => $"{project} has no supporters who could pay for it",
            Verdict.MoneyShared => "the budget is shared equally",
            _ => "the outcomes are compared",
        };
        return $"{said} ({string.Join(", ", step.Figures.Select(f => $"{Words(f.Key)} {Amount.Text(f.Value)}"))})";
    }

    private static string Words(Figure figure) => string.Concat(figure.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}
