namespace Municipal.Voting.Pabulib;

/// <summary>A file that cannot be counted as it is.</summary>
internal sealed class PbException(IReadOnlyList<PbProblem> problems) : Exception(string.Join('\n', problems))
{
    public PbException(int line, int column, string message) : this([new PbProblem(line, column, message)])
    {
    }

    /// <summary>Everything that is wrong, from the top of the file; at most <see cref="PbProblems.Most"/>.</summary>
    public IReadOnlyList<PbProblem> Problems { get; } = problems;
}
