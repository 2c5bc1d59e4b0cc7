using System.Collections.Immutable;

namespace Municipal.Voting.Counting;

/// <summary>The projects people choose from, in the ordinal order of their ids. A project's place in it is its number throughout the count.</summary>
internal sealed class BallotPaper
{
    public const int MostProjects = 60_000;

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _places;

    public BallotPaper(IEnumerable<Project> projects)
    {
        Projects = [.. projects.OrderBy(p => p.Id, StringComparer.Ordinal)];
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Projects.Length, MostProjects, nameof(projects));
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var project in Projects)
        {
            if (project.Cost < 0 || !Amount.IsCountable(project.Cost) || project.Id.Length == 0 || project.Id.Any(char.IsControl))
            {
                throw new ArgumentException($"The project '{project.Id}' has no id or a cost that cannot be counted.", nameof(projects));
            }

            places.Add(project.Id, places.Count);
        }

        _places = places.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public ImmutableArray<Project> Projects { get; }

    public int Count => Projects.Length;

    public Project this[int place] => Projects[place];

    /// <summary>Where the project stands, or -1 where the paper does not have it.</summary>
    public int PlaceOf(ReadOnlySpan<char> id) => _places.TryGetValue(id, out var place) ? place : -1;
}
