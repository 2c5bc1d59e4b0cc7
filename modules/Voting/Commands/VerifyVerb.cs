using System.Buffers;
using System.Text.Json;
using Municipal.Voting.Pabulib;
using Municipal.Voting.Results;

namespace Municipal.Voting.Commands;

/// <summary><c>verify CLOSING.json --ballots FILE --receipts FILE</c>: whether an election was counted as its closing record says.</summary>
internal sealed class VerifyVerb : IOperatorVerb
{
    private static readonly SearchValues<char> ReceiptLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-");

    public string Name => "verify";

    public string Description => "Checks an election from its published files alone: signature, hashes, the three numbers, and the count itself.";

    public IReadOnlyList<VerbArgument> Arguments => [new("CLOSING.json", "The signed closing record.")];

    public IReadOnlyList<VerbOption> Options =>
    [
        new("--ballots", "FILE", "The published ballots (.pb).") { IsRequired = true },
        new("--receipts", "FILE", "The published list of receipts.") { IsRequired = true },
        new("--key", "FILE", "The installation's public key from its page /vote/keys, in a file of its own; without it the key in the record is believed."),
    ];

    public async Task<int> RunAsync(VerbCall call, CancellationToken cancellation)
    {
        try
        {
            var closing = await InputFile.ReadAsync(call.Value("CLOSING.json")!, ReadClosing, cancellation);
            var ballots = await InputFile.ReadAsync(call.Value("--ballots")!, text => (PbReader.Read(text), Text: text).Text, cancellation);
            var receipts = await InputFile.ReadAsync(call.Value("--receipts")!, ReadReceipts, cancellation);
            var key = call.Value("--key") is { } path ? await InputFile.ReadAsync(path, text => text.Trim(), cancellation) : null;
            List<ClosingLine> lines = [.. ClosingCheck.Of(closing, ballots, receipts)];
            if (key is not null)
            {
                lines.Insert(2, new ClosingLine("public key", key, closing.PublicKey));
            }

            await WriteAsync(call, lines);
            return lines.TrueForAll(l => l.Agrees) ? Exit.Done : Exit.Refused;
        }
        catch (OptionException wrong)
        {
            await call.Error.WriteLineAsync(wrong.Message);
        }

        return Exit.WrongInput;
    }

    private static async Task WriteAsync(VerbCall call, List<ClosingLine> lines)
    {
        if (call.Json)
        {
            await call.Output.WriteLineAsync(JsonSerializer.Serialize(new { agrees = lines.TrueForAll(l => l.Agrees), checks = lines }, KernelJson.Readable));
            return;
        }

        foreach (var line in lines)
        {
            await call.Output.WriteLineAsync(line.Agrees ? $"agrees   {line.What}" : $"DIFFERS  {line.What}: recorded {line.Recorded}, found {line.Found}");
        }

        await call.Output.WriteLineAsync(lines.TrueForAll(l => l.Agrees) ? "The files agree with the record." : "The files do not agree with the record.");
    }

    private static ClosingFile ReadClosing(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<ClosingFile>(text.TrimStart('\uFEFF'), KernelJson.Options) ?? throw new PbException(1, 1, "This is no closing record.");
        }
        catch (JsonException wrong)
        {
            throw new PbException((int)(wrong.LineNumber ?? 0) + 1, (int)(wrong.BytePositionInLine ?? 0) + 1, "This is no closing record: something is missing, unknown or not valid JSON here.");
        }
    }

    private static string ReadReceipts(string text)
    {
        var line = 0;
        foreach (var receipt in text.Split('\n')[..^(text.EndsWith('\n') || text.Length == 0 ? 1 : 0)])
        {
            line++;
            var at = receipt.AsSpan().IndexOfAnyExcept(ReceiptLetters);
            if (at >= 0 || receipt.Length == 0)
            {
                throw new PbException(line, Math.Max(0, at) + 1, "A receipt is letters, digits and hyphens, one a line.");
            }
        }

        return text;
    }
}
