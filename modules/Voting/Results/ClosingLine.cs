namespace Municipal.Voting.Results;

/// <summary>One thing that a closing record says, and what the published files give.</summary>
/// <param name="What">What was compared.</param>
/// <param name="Recorded">What the record says.</param>
/// <param name="Found">What the files give.</param>
internal sealed record ClosingLine(string What, string Recorded, string Found)
{
    public bool Agrees => Recorded == Found;
}
