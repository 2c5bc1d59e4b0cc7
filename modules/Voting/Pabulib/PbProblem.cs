namespace Municipal.Voting.Pabulib;

/// <summary>What is wrong with a file, and where.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in characters.</param>
/// <param name="Message">What is wrong, and what would be right.</param>
internal sealed record PbProblem(int Line, int Column, string Message)
{
    public override string ToString() => $"{Line}:{Column}: {Message}";
}
