using Municipal.Kernel;

namespace Municipal.Residents.Contracts;

/// <summary>Somebody left. Modules that keep personal data of theirs remove it; what is public stays, by nobody.</summary>
/// <param name="AccountId">The account, which keeps its id and has no name any more.</param>
public sealed record AccountClosed(Guid AccountId) : IEvent;
