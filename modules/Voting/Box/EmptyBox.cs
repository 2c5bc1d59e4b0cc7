using System.Collections.Immutable;
using Municipal.Voting.Elections;

namespace Municipal.Voting.Box;

/// <summary>A box that nobody can put a ballot into: until ballots can be cast.</summary>
internal sealed class EmptyBox : IBallotBox
{
    public Task SealAsync(Election election, CancellationToken cancellation) => Task.CompletedTask;

    public Task<SealedBox> OpenSealedAsync(Guid electionId, CancellationToken cancellation) => Task.FromResult(new SealedBox([], ImmutableArray<string>.Empty, 0));

    public Task<Turnout> TurnoutAsync(Guid electionId, CancellationToken cancellation) =>
        Task.FromResult(new Turnout(new Dictionary<Channel, int>(), new Dictionary<Guid, int>(), new Dictionary<string, int>()));
}
