using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Municipal.Web;

namespace Municipal.Proposals.Slots;

/// <summary>The desk's first page: pairs of proposals that wait for a decision.</summary>
internal sealed class DeskDuplicates(ProposalsDb db, Visitor visitor) : SlotComponent
{
    public async Task<IViewComponentResult> InvokeAsync() =>
        visitor.May(ProposalPermissions.Manage) && await DuplicateDesk.Open(db).CountAsync(HttpContext.RequestAborted) is > 0 and var count ? Show(count) : Nothing();
}
