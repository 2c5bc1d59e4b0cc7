using System.Security.Cryptography;
using System.Text;

namespace Municipal.Voting.Counting;

/// <summary>
/// The input of a count as one text, and its SHA-256. UTF-8, fields parted by tabs, lines ended by a line feed:
/// <code>
/// municipal-count  1
/// rule  NAME
/// set  SETTING  VALUE…          in the order of the rule
/// ties  TIE RULE
/// budget  AMOUNT
/// project  ID  COST             in the ordinal order of ids
/// electorate  NAME  WEIGHT  FORM  BALLOTS
/// ballot  COPIES  ID…           or ID POINTS ID POINTS…; on a ranking from best to worst, else in the order of ids
/// </code>
/// Ballots stand in the order of their projects' places, then of their points; a ballot comes before those it begins.
/// </summary>
internal static class CanonicalInput
{
    public static string Sha256(CountInput input)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Write(input, bytes => hash.AppendData(bytes));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public static string Text(CountInput input)
    {
        var text = new StringBuilder();
        Write(input, bytes => text.Append(Encoding.UTF8.GetString(bytes)));
        return text.ToString();
    }

    private static void Write(CountInput input, Action<ReadOnlySpan<byte>> sink)
    {
        var head = new StringBuilder("municipal-count\t1\n").Append("rule\t").Append(input.Rule.Name).Append('\n');
        foreach (var (name, value) in input.Rule.Settings)
        {
            head.Append("set\t").Append(name).Append('\t').Append(value switch { true => "true", false => "false", IEnumerable<string> many => string.Join('\t', many), _ => value }).Append('\n');
        }

        head.Append("ties\t").Append(input.Ties).Append("\nbudget\t").Append(Amount.Text(input.Budget)).Append('\n');
        foreach (var project in input.Paper.Projects)
        {
            head.Append("project\t").Append(project.Id).Append('\t').Append(Amount.Text(project.Cost)).Append('\n');
        }

        sink(Encoding.UTF8.GetBytes(head.ToString()));
        byte[][] ids = [.. input.Paper.Projects.Select(p => Encoding.UTF8.GetBytes("\t" + p.Id))];
        foreach (var electorate in input.Electorates)
        {
            var ballots = electorate.Ballots;
            sink(Encoding.UTF8.GetBytes($"electorate\t{electorate.Name}\t{Amount.Text(electorate.Weight)}\t{ballots.Form.ToString().ToLowerInvariant()}\t{ballots.Count}\n"));
            WriteBallots(ballots, ids, sink);
        }
    }

    private static void WriteBallots(Ballots ballots, byte[][] ids, Action<ReadOnlySpan<byte>> sink)
    {
        var lines = new ByteLines(sink);
        for (var ballot = 0; ballot < ballots.Distinct; ballot++)
        {
            lines.Add("ballot\t"u8);
            lines.Add(ballots.CopiesOf(ballot));
            var projects = ballots.ProjectsOn(ballot);
            var points = ballots.PointsOn(ballot);
            for (var i = 0; i < projects.Length; i++)
            {
                lines.Add(ids[projects[i]]);
                if (!points.IsEmpty)
                {
                    lines.Add("\t"u8);
                    lines.Add(Encoding.UTF8.GetBytes(Amount.Text(points[i] / (decimal)Ballots.PointUnits)));
                }
            }

            lines.Add("\n"u8);
        }

        lines.Flush();
    }
}
