using Municipal.Proposals.Contracts;

namespace Municipal.Voting.Elections;

/// <summary>Makes ballot papers from the shortlist.</summary>
internal sealed class PaperBook(IProposals proposals)
{
    /// <summary>What stands on the paper of a dong, or of the whole gu. A project whose cost nobody has said cannot be voted on.</summary>
    public async Task<IReadOnlyList<PaperProject>> OfShortlistAsync(int year, Guid? area, CancellationToken cancellation) =>
        [.. (await proposals.ShortlistedAsync(year, cancellation)).Where(p => p.AreaId == area && p.Cost is not null).Select(PaperOf)];

    public static PaperProject PaperOf(ShortlistedProposal proposal) => new(proposal.Number, proposal.Title, proposal.Cost!.Value, proposal.Field, proposal.Place);
}
