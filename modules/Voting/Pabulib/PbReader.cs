using Municipal.Voting.Counting;

namespace Municipal.Voting.Pabulib;

/// <summary>
/// Reads a <c>.pb</c> file: nothing is guessed. What the count needs must be there and right; everything else is kept as it is. Like
/// pabutools, the first column is the id whatever its header says, <c>none</c> means nothing, and white space around fields and list
/// items does not matter.
/// </summary>
internal sealed class PbReader
{
    private readonly PbScanner _rows;
    private readonly PbProblems _problems = new();

    private PbReader(string text) => _rows = new PbScanner(text);

    /// <summary>Reads a file.</summary>
    /// <exception cref="PbException">It is wrong; the exception says where.</exception>
    public static PbFile Read(string text) => new PbReader(text).Read();

    private PbFile Read()
    {
        if (!_rows.Next() || !IsTitle("META"))
        {
            throw new PbException(1, 1, "A .pb file begins with the line META.");
        }

        var meta = new PbMetaReader(_rows, _problems).Read();
        Expect("PROJECTS");
        var (projectColumns, projects) = new PbProjectReader(_rows, _problems).Read();
        Expect("VOTES");
        // Ballots name projects: there is no use in reading them against a wrong list.
        _problems.ThrowIfAny();
        var paper = new BallotPaper(projects.Select(p => p.Project));
        var (ballotColumns, ballots) = new PbBallotReader(_rows, _problems, paper, meta.BallotType).Read();
        _problems.ThrowIfAny();
        CheckCount(meta, "num_projects", projects.Count, "projects");
        CheckCount(meta, "num_votes", ballots.Count, "ballots");
        _problems.ThrowIfAny();
        return new PbFile
        {
            Meta = [.. meta.Entries.Where(e => e.Key is not ("num_projects" or "num_votes")).Select(e => KeyValuePair.Create(e.Key, e.Value))],
            Budget = meta.Budget, BallotType = meta.BallotType, Paper = paper,
            Projects = [.. projects], ProjectColumns = projectColumns, Ballots = [.. ballots], BallotColumns = ballotColumns,
        };
    }

    private bool IsTitle(string title) => _rows.Count == 1 && _rows[0].Equals(title, StringComparison.OrdinalIgnoreCase);

    private void Expect(string title)
    {
        if (_rows.Count == 0 || !IsTitle(title))
        {
            _problems.Add(_rows.Count == 0 ? _rows.Place : _rows.PlaceOf(0), $"The section {title} is missing.");
            _problems.ThrowIfAny();
        }
    }

    private void CheckCount(PbMeta meta, string key, int found, string what)
    {
        if (meta.Entries.FirstOrDefault(e => e.Key == key) is { } entry && entry.Value != found.ToString(System.Globalization.CultureInfo.InvariantCulture))
        {
            _problems.Add(entry.Place, $"{key} says {entry.Value}, and the file has {found} {what}. Is it whole?");
        }
    }
}
