namespace Municipal.Voting.Drawing;

/// <summary>People alike.</summary>
/// <param name="Quotas">The places of their quotas.</param>
/// <param name="Most">How many of them can be on one panel.</param>
/// <param name="Members">Who they are: the place of the candidate, and the number of the household.</param>
internal sealed record CandidateType(int[] Quotas, int Most, (int Candidate, int Household)[] Members)
{
    public int People => Members.Length;
}
