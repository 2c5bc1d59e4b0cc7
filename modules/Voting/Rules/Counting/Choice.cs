namespace Municipal.Voting.Counting;

/// <summary>One mark on a ballot.</summary>
/// <param name="Project">The project's place on the ballot paper.</param>
/// <param name="Points">What the voter gave it, on a ballot with points; 0 elsewhere.</param>
internal readonly record struct Choice(int Project, decimal Points = 0);
