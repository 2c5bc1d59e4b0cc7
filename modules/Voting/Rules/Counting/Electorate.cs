namespace Municipal.Voting.Counting;

/// <summary>People whose ballots are counted together: all of them or, in a composite result, those of one channel or group.</summary>
/// <param name="Name">Such as <c>internet</c> or <c>committee</c>; empty where there is only one.</param>
/// <param name="Weight">Its part of a composite result; only the proportion between weights matters.</param>
/// <param name="Ballots">Its ballots.</param>
internal sealed record Electorate(string Name, decimal Weight, Ballots Ballots)
{
    public static Electorate Everybody(Ballots ballots) => new("", 1, ballots);
}
