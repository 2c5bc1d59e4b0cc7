namespace Municipal.Voting.Pabulib;

/// <summary>A place in a file.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in characters.</param>
internal readonly record struct PbPlace(int Line, int Column)
{
    public PbPlace After(int characters) => this with { Column = Column + characters };
}
