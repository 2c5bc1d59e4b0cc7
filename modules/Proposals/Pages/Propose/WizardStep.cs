using Municipal.Web;

namespace Municipal.Proposals.Pages.Propose;

/// <summary>Where in the wizard a page stands.</summary>
/// <param name="Number">From 1.</param>
/// <param name="DraftId">The draft; null before the first save.</param>
internal sealed record WizardStep(int Number, Guid? DraftId)
{
    public IEnumerable<(int Number, string Name, PortalPath? Path)> All =>
        new (string Name, Func<Guid, PortalPath> Path)[]
        {
            ("Step.What", ProposalLinks.What), ("Step.Similar", ProposalLinks.Similar), ("Step.Details", ProposalLinks.Details), ("Step.Check", ProposalLinks.Check),
        }.Select((s, i) => (i + 1, s.Name, i + 1 < Number && DraftId is { } id ? s.Path(id) : (PortalPath?)null));
}
