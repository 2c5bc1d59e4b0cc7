using Municipal.Voting.Elections;

namespace Municipal.Voting.Register;

/// <summary>Who votes, and by which way.</summary>
/// <param name="Id">The account, or the code's id.</param>
/// <param name="AreaId">The person's dong, where known.</param>
/// <param name="Channel">The way.</param>
internal sealed record Voter(Guid Id, Guid? AreaId, Channel Channel);
