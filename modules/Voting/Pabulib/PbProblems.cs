namespace Municipal.Voting.Pabulib;

/// <summary>Gathers what is wrong, so that a file can be mended in one go.</summary>
internal sealed class PbProblems
{
    public const int Most = 50;

    private readonly List<PbProblem> _found = [];

    public void Add(PbPlace place, string message)
    {
        _found.Add(new PbProblem(place.Line, place.Column, message));
        if (_found.Count == Most)
        {
            ThrowIfAny();
        }
    }

    public void ThrowIfAny()
    {
        if (_found.Count > 0)
        {
            throw new PbException([.. _found.OrderBy(p => p.Line).ThenBy(p => p.Column)]);
        }
    }
}
