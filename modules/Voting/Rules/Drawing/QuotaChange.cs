namespace Municipal.Voting.Drawing;

/// <summary>A quota that no panel can meet together with the others, and what it would have to be.</summary>
/// <param name="Quota">As it is.</param>
/// <param name="Min">At least so many.</param>
/// <param name="Max">At most so many.</param>
internal sealed record QuotaChange(Quota Quota, int Min, int Max);
