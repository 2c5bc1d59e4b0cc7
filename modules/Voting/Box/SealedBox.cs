using System.Collections.Immutable;
using Municipal.Voting.Elections;

namespace Municipal.Voting.Box;

/// <summary>The ballots of a sealed box, identical ones grouped, and the three numbers that must agree.</summary>
/// <param name="Ballots">In ordinal order of group and marks.</param>
/// <param name="Receipts">All receipts, sorted ordinally.</param>
/// <param name="Participants">People whom the register marks as having voted.</param>
internal sealed record SealedBox(ImmutableArray<GroupedBallot> Ballots, ImmutableArray<string> Receipts, int Participants)
{
    public int BallotCount => Ballots.Sum(b => b.Copies);

    public bool Agrees => Participants == Receipts.Length && Participants == BallotCount;
}

/// <summary>Ballots that were marked alike.</summary>
/// <param name="Group">The voter group, by the name in the terms.</param>
/// <param name="Marks">Ids of projects parted by commas; for points each as <c>id:points</c>. Sorted by id, except for a ranking.</param>
/// <param name="Copies">How many there are.</param>
internal sealed record GroupedBallot(string Group, string Marks, int Copies);

/// <summary>Who took part, in numbers; cells that would tell of fewer than ten people are left out by whoever publishes them.</summary>
/// <param name="ByChannel">People by channel.</param>
/// <param name="ByArea">People by dong; <see cref="Guid.Empty"/> where no dong is known.</param>
/// <param name="ByGroup">People by voter group.</param>
internal sealed record Turnout(IReadOnlyDictionary<Channel, int> ByChannel, IReadOnlyDictionary<Guid, int> ByArea, IReadOnlyDictionary<string, int> ByGroup);
