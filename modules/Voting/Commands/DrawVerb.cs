using System.Globalization;
using Municipal.Voting.Drawing;
using Municipal.Voting.Pabulib;

namespace Municipal.Voting.Commands;

/// <summary><c>draw --quotas Q.csv --candidates C.csv --panel N …</c> draws people; <c>draw --verify FILE</c> checks a published draw.</summary>
internal sealed class DrawVerb : IOperatorVerb
{
    private static readonly string[] Needed = ["--quotas", "--candidates", "--panel"];

    public string Name => "draw";

    public string Description => "Draws a panel of people by quotas, with chances as fair as they allow, or checks a published draw. Needs no installation.";

    public IReadOnlyList<VerbArgument> Arguments => [];

    public IReadOnlyList<VerbOption> Options =>
    [
        new("--quotas", "Q.csv", "How many of the panel have each feature: columns category, feature, min and max."),
        new("--candidates", "C.csv", "Who may be drawn: a column id with a pseudonym, and a column of each category."),
        new("--panel", "N", "How many people are drawn."),
        new("--seed", "S", "The public number that picks one of the 1,000 numbered panels. Without it they are only made: publish them before the number is known. The panels do not depend on it."),
        new("--household", "COLUMN", "A column of the candidates; of those who have the same there, at most one is drawn."),
        new("--method", "METHOD", "maximin (the default): the smallest chance as large as can be, then the largest as small as can be. leximin: then the second smallest, and so on; somebody may be certain to be drawn.") { OneOf = ["maximin", "leximin"] },
        new("--verify", "FILE", "Checks what --json wrote: every panel, the hash, the number picked, everybody's probability. Exit code 1 where something does not hold."),
    ];

    public async Task<int> RunAsync(VerbCall call, CancellationToken cancellation)
    {
        try
        {
            return await (call.Has("--verify") ? VerifyAsync(call, cancellation) : DrawAsync(call, cancellation));
        }
        catch (OptionException wrong)
        {
            await call.Error.WriteLineAsync(wrong.Message);
            return Exit.WrongInput;
        }
    }

    private async Task<int> VerifyAsync(VerbCall call, CancellationToken cancellation)
    {
        if (Options.FirstOrDefault(o => o.Name != "--verify" && call.Has(o.Name)) is { } other)
        {
            throw new OptionException($"{other.Name} does not go with --verify: the file says it.");
        }

        var path = call.Value("--verify")!;
        var (draw, problems) = await InputFile.ReadAsync(path, Check, cancellation);
        if (call.Json)
        {
            await call.Output.WriteLineAsync(System.Text.Json.JsonSerializer.Serialize(
                new { holds = problems.Count == 0, problems, number = draw.Number, smallest = draw.Smallest, largest = draw.Largest, bound = draw.Bound, panelsSha256 = draw.PanelsSha256 }, KernelJson.Readable));
        }
        else
        {
            foreach (var problem in problems)
            {
                await call.Error.WriteLineAsync($"{path}: {problem}");
            }

            if (problems.Count == 0)
            {
                await DrawLines.WriteAsync(call.Output, draw);
                await call.Output.WriteLineAsync("All of it holds: every panel, the hash, the number picked, everybody's probability.");
            }
        }

        return problems.Count == 0 ? Exit.Done : Exit.Refused;
    }

    private static (PublishedDraw, IReadOnlyList<string>) Check(string text)
    {
        var draw = DrawJson.Read(text);
        try
        {
            return (draw, DrawCheck.Of(draw));
        }
        catch (ArgumentException wrong)
        {
            throw new PbException(1, 1, wrong.Message);
        }
    }

    private static async Task<int> DrawAsync(VerbCall call, CancellationToken cancellation)
    {
        if (Array.Find(Needed, name => !call.Has(name)) is { } missing)
        {
            throw new OptionException($"{missing} is missing. A draw needs --quotas, --candidates and --panel; a check needs --verify.");
        }

        if (!int.TryParse(call.Value("--panel"), NumberStyles.None, CultureInfo.InvariantCulture, out var size) || size < 1)
        {
            throw new OptionException($"--panel '{call.Value("--panel")}': write how many people are drawn.");
        }

        if (call.Value("--seed") is { } text && (text == "" || text.Any(char.IsControl)))
        {
            throw new OptionException("--seed: write the public number.");
        }

        var quotas = await InputFile.ReadAsync(call.Value("--quotas")!, DrawSheets.Quotas, cancellation);
        var candidates = await InputFile.ReadAsync(call.Value("--candidates")!, t => DrawSheets.Candidates(t, [.. quotas.Select(q => q.Quota)], call.Value("--household")), cancellation);
        var input = new DrawInput([.. quotas.Select(q => q.Quota)], candidates, size, call.Value("--method") == "leximin" ? DrawMethod.Leximin : DrawMethod.Maximin);
        CheckFeasible(call, quotas, input);
        var draw = Draw.Of(input);
        draw = call.Value("--seed") is { } seed ? draw.With(seed) : draw;
        if (call.Json)
        {
            await call.Output.WriteLineAsync(DrawJson.Of(draw));
        }
        else
        {
            await DrawLines.WriteAsync(call.Output, draw);
        }

        return Exit.Done;
    }

    private static void CheckFeasible(VerbCall call, IReadOnlyList<(Quota Quota, PbPlace Place)> quotas, DrawInput input)
    {
        if (Feasibility.Households(input) is var households && households < input.Size)
        {
            throw new OptionException($"{call.Value("--candidates")}: at most {households} of {input.Candidates.Length} candidates can sit together, one of each household; that is too few for a panel of {input.Size}.");
        }

        var changes = Feasibility.Changes(input).ToDictionary(c => c.Quota);
        if (changes.Count > 0)
        {
            throw new OptionException(string.Join(Environment.NewLine, quotas.Where(q => changes.ContainsKey(q.Quota)).Select(q => (q.Quota, q.Place, Change: changes[q.Quota])).Select(q =>
                $"{call.Value("--quotas")}:{q.Place.Line}:{q.Place.Column}: No panel meets all quotas. The smallest change that lets one exist has here {q.Quota.Category} '{q.Quota.Feature}' {q.Change.Min} to {q.Change.Max} instead of {q.Quota.Min} to {q.Quota.Max}.")));
        }
    }
}
