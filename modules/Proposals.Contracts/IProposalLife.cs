using Municipal.Kernel;

namespace Municipal.Proposals.Contracts;

/// <summary>The trail of a proposal, to which every later stage adds: one page tells its whole life.</summary>
public interface IProposalLife
{
    /// <summary>Adds what has happened, in the caller's transaction. It is public and stays.</summary>
    /// <param name="proposalId">The proposal.</param>
    /// <param name="line">What to tell.</param>
    void Tell(Guid proposalId, LifeLine line);

    /// <summary>Moves a proposal by the outcome of its review, in the caller's transaction. One that later stages have taken further stays where it is.</summary>
    /// <param name="proposalId">The proposal.</param>
    /// <param name="goesOn">True: deliberation may take it up. False: it goes no further.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>A task.</returns>
    Task MoveAfterReviewAsync(Guid proposalId, bool goesOn, CancellationToken cancellation);

    /// <summary>Moves a proposal by the outcome of a vote and tells its trail, in the caller's transaction. One that later stages have taken further stays where it is and is still told.</summary>
    /// <param name="proposalId">The proposal.</param>
    /// <param name="funded">Whether it is funded.</param>
    /// <param name="line">What to tell.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>A task.</returns>
    Task MoveAfterVoteAsync(Guid proposalId, bool funded, LifeLine line, CancellationToken cancellation);
}

/// <summary>Something that happened in a proposal's life.</summary>
/// <param name="What">What, as a short sentence; kept in both languages, for it must read the same when the module is gone.</param>
/// <param name="Who">Who answers for it, as the public may know them: a department, a council; never a person's address.</param>
/// <param name="Reason">Why, in the words of who decided; empty where nobody had to give one.</param>
public sealed record LifeLine(LocalizedText What, LocalizedText Who, string Reason = "");
