namespace Municipal.Voting.Rules.Balloting;

/// <summary>A mark on a ballot paper.</summary>
/// <param name="Id">The project.</param>
/// <param name="Points">What it was given; 1 where the form has no points.</param>
internal sealed record PaperMark(string Id, int Points = 1);
