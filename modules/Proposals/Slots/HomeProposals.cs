using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Municipal.Areas.Contracts;
using Municipal.Cycles.Contracts;
using Municipal.Web;

namespace Municipal.Proposals.Slots;

/// <summary>A few proposals on a gu's home; while there is none, an invitation.</summary>
internal sealed class HomeProposals(ProposalsDb db, IAreas areas, ICycles cycles, TenantSettings settings, TimeProvider clock) : SlotComponent
{
    private const int Most = 6;

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var cancellation = HttpContext.RequestAborted;
        var wanted = await settings.GetAsync<ProposalSettings>(cancellation);
        var names = (await areas.AllAsync(cancellation)).ToDictionary(a => a.Id, a => a.Name.ToString());
        var isOpen = StageRules.TermsAt(await cycles.PublishedAsync(cancellation), wanted.AllYearRound, clock.GetUtcNow().UtcDateTime) is not null;
        var newest = await db.Proposals.Where(p => p.IsListed).OrderByDescending(p => p.PublishedAt).ThenByDescending(p => p.Number).Take(Most)
            .Select(p => new { p.Number, p.Title, p.Field, p.AreaId, p.Estimate, p.Standing, p.SupportCount }).ToListAsync(cancellation);
        return Show(new HomeProposalsView(isOpen,
        [
            .. newest.Select(p => new HomeCard(p.Number, p.Title, wanted.NameOf(p.Field), p.AreaId is { } area ? names.GetValueOrDefault(area) : null, p.Estimate, p.Standing, p.SupportCount)),
        ]));
    }
}

/// <summary>What the section shows.</summary>
internal sealed record HomeProposalsView(bool IsOpen, IReadOnlyList<HomeCard> Cards);

/// <summary>One proposal on the home page.</summary>
internal sealed record HomeCard(string Number, string Title, string Field, string? Area, Won? Estimate, Standing Standing, int SupportCount);
