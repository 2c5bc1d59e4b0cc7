using System.Text;
using Municipal.Voting.Counting;

namespace Municipal.Voting.Pabulib;

/// <summary>
/// Writes a <c>.pb</c> file as Pabulib's checker wants it: UTF-8 without a mark of the byte order, lines ended by LF, counts that
/// agree with the rows, projects by score or ballots, marks by points, no empty lines.
/// </summary>
internal static class PbWriter
{
    public static string Write(PbFile file)
    {
        var text = new StringBuilder("META\n");
        Row(text, ["key", "value"]);
        foreach (var (key, value) in Meta(file))
        {
            Row(text, [key, value]);
        }

        text.Append("PROJECTS\n");
        WriteProjects(file, text);
        text.Append("VOTES\n");
        WriteBallots(file, text);
        return text.ToString();
    }

    /// <summary>The two counts stand before the budget, where there is one.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Meta(PbFile file)
    {
        foreach (var entry in file.Meta)
        {
            if (entry.Key == "budget")
            {
                yield return new("num_projects", Number(file.Projects.Length));
                yield return new("num_votes", Number(file.Ballots.Length));
            }

            yield return entry.Key switch
            {
                "budget" => new("budget", Amount.Text(file.Budget)),
                "vote_type" => new("vote_type", file.BallotType.Word()),
                _ => entry,
            };
        }
    }

    private static void WriteProjects(PbFile file, StringBuilder text)
    {
        var tallies = Tally.Of(Marks.Of(file.Everybody().Ballots, Satisfaction.Cost), file.Paper.Count);
        var scores = file.BallotType.Form() == BallotForm.Points ? Tally.Of(Marks.Of(file.Everybody().Ballots, new Satisfaction(Measure.Points, TimesCost: true)), file.Paper.Count) : null;
        var score = file.ProjectColumns.IndexOf("score");
        Row(text, ["project_id", "cost", "votes", .. scores is null ? Array.Empty<string>() : ["score"], .. file.ProjectColumns.Where((_, i) => scores is null || i != score)]);
        foreach (var (project, others) in file.Projects.OrderByDescending(Units).ThenBy(p => p.Project.Id, StringComparer.Ordinal))
        {
            var place = file.Paper.PlaceOf(project.Id);
            Row(text, [project.Id, Amount.Text(project.Cost), Number(tallies[place].Supporters), .. scores is null ? Array.Empty<string>() : [Amount.Text(scores[place].Total)],
                .. others.Where((_, i) => scores is null || i != score)]);
        }

        long Units(PbProject project) => (scores ?? tallies)[file.Paper.PlaceOf(project.Project.Id)].Units;
    }

    private static void WriteBallots(PbFile file, StringBuilder text)
    {
        var hasPoints = file.BallotType.Form() == BallotForm.Points;
        Row(text, ["voter_id", "vote", .. hasPoints ? ["points"] : Array.Empty<string>(), .. file.BallotColumns]);
        foreach (var ballot in file.Ballots)
        {
            var choices = hasPoints ? ballot.Choices.OrderByDescending(c => c.Points).ToArray() : [.. ballot.Choices];
            Row(text, [ballot.VoterId, string.Join(',', choices.Select(c => file.Paper[c.Project].Id)),
                .. hasPoints ? [string.Join(',', choices.Select(c => Amount.Text(c.Points)))] : Array.Empty<string>(), .. ballot.Others]);
        }
    }

    private static void Row(StringBuilder text, IEnumerable<string> fields) => text.AppendJoin(';', fields.Select(Field)).Append('\n');

    /// <summary>A field on one line: programs that read lines break them at more characters than these formats know of.</summary>
    private static string Field(string field)
    {
        var line = string.Concat(field.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)).Trim();
        return line.Contains(';', StringComparison.Ordinal) || line.StartsWith('"') ? $"\"{line.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : line;
    }

    private static string Number(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
