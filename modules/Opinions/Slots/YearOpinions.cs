using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Municipal.Cycles.Contracts;
using Municipal.Web;

namespace Municipal.Opinions.Slots;

/// <summary>On a year's page: how many opinions its budget has, how many were answered, and the way to send one.</summary>
internal sealed class YearOpinions(CycleOnPage page, OpinionsDb db, OpinionReader reader) : SlotComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        if (page.FiscalYear is not { } year)
        {
            return Nothing();
        }

        var cancellation = HttpContext.RequestAborted;
        var all = db.Opinions.Where(o => o.FiscalYear == year && o.HiddenReason == null);
        return Show(new YearOpinionsView(
            year, await all.CountAsync(cancellation), await all.CountAsync(o => o.AnsweredAt != null, cancellation), await reader.Overdue.CountAsync(o => o.FiscalYear == year, cancellation)));
    }
}

internal sealed record YearOpinionsView(int Year, int All, int Answered, int Overdue);
