using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Municipal.Web;

namespace Municipal.Proposals.Pages.CoPropose;

internal sealed class MineModel(InvitationBook book, InvitationKey keys, IStringLocalizer<Texts> words) : PortalPageModel
{
    public IReadOnlyList<(CoProposer Line, TeamWork Work)> Lines { get; private set; } = [];

    public string KeyOf(CoProposer line) => keys.Of(line.Id);

    public async Task OnGetAsync(CancellationToken cancellation) => Lines = await book.OfAsync(Visitor.AccountId!.Value, cancellation);

    public async Task<IActionResult> OnPostStepBackAsync(Guid line, CancellationToken cancellation) =>
        await book.StepBackAsync(line, Visitor.AccountId!.Value, cancellation) ? GoTo(ProposalLinks.Invitations, words["Invitations.SteppedBack"]) : NotFound();
}
