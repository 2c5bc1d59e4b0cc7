using Municipal.Kernel;

namespace Municipal.Proposals.Contracts;

/// <summary>What other modules may ask about proposals.</summary>
public interface IProposals
{
    /// <summary>Finds a proposal by its public number, hidden and withdrawn ones too.</summary>
    /// <param name="number">Such as 2027-0042.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The proposal, or null.</returns>
    Task<ProposalCard?> FindAsync(string number, CancellationToken cancellation);

    /// <summary>Finds proposals by their ids.</summary>
    /// <param name="ids">Ids.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>Those that exist.</returns>
    Task<IReadOnlyDictionary<Guid, ProposalCard>> CardsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation);

    /// <summary>Proposals that the public sees and about which nothing has been decided yet.</summary>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>All of them, in the order of their numbers.</returns>
    Task<IReadOnlyList<ProposalCard>> UndecidedAsync(CancellationToken cancellation);

    /// <summary>Proposals on the shortlist of a year (투표 대상): listed, and to be voted on.</summary>
    /// <param name="year">The year in their numbers.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>All of them, in the order of their numbers.</returns>
    Task<IReadOnlyList<ShortlistedProposal>> ShortlistedAsync(int year, CancellationToken cancellation);

    /// <summary>The names of the fields that proposals belong to.</summary>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>Names by code, in the order in which the tenant lists them.</returns>
    Task<IReadOnlyList<KeyValuePair<string, LocalizedText>>> FieldsAsync(CancellationToken cancellation);
}

/// <summary>A proposal that is to be voted on.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Number">Its public number, for life.</param>
/// <param name="Title">Its title.</param>
/// <param name="Cost">What it costs, won; null where nobody has said.</param>
/// <param name="Field">Its field's code.</param>
/// <param name="AreaId">Its dong; null for the whole gu.</param>
/// <param name="Place">Where, in words.</param>
/// <param name="Purpose">Why, in the proposer's words.</param>
public sealed record ShortlistedProposal(Guid Id, string Number, string Title, Won? Cost, string Field, Guid? AreaId, string Place, string Purpose);

/// <summary>A proposal in short.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Number">Its public number, for life.</param>
/// <param name="Title">Its title, as it is now.</param>
/// <param name="AuthorId">The proposer's account; null for one that was entered or imported.</param>
/// <param name="IsListed">Whether the public finds it and may take part: published, not withdrawn, not hidden, not merged or split.</param>
/// <param name="IsReadable">Whether the public may read what was said about it: listed, or living on in others.</param>
public sealed record ProposalCard(Guid Id, string Number, string Title, Guid? AuthorId, bool IsListed, bool IsReadable);
