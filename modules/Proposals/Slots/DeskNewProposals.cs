using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Municipal.Web;

namespace Municipal.Proposals.Slots;

/// <summary>The desk's first page: what came in during the last seven days.</summary>
internal sealed class DeskNewProposals(ProposalsDb db, Visitor visitor, TimeProvider clock) : SlotComponent
{
    private const int Days = 7;
    private const int Most = 5;

    public async Task<IViewComponentResult> InvokeAsync()
    {
        if (!visitor.May(ProposalPermissions.Manage))
        {
            return Nothing();
        }

        var since = clock.GetUtcNow().UtcDateTime.AddDays(-Days);
        var recent = db.Proposals.Where(p => p.AuthorId != null && p.PublishedAt >= since);
        var count = await recent.CountAsync(HttpContext.RequestAborted);
        var newest = await recent.OrderByDescending(p => p.PublishedAt).Take(Most).Select(p => new DeskLine(p.Number, p.Title, p.PublishedAt)).ToListAsync(HttpContext.RequestAborted);
        return Show(new DeskNewView(count, newest));
    }
}

/// <summary>What the panel shows.</summary>
internal sealed record DeskNewView(int Count, IReadOnlyList<DeskLine> Newest);

/// <summary>One new proposal.</summary>
internal sealed record DeskLine(string Number, string Title, DateTime PublishedAt);
