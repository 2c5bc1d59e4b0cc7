using Microsoft.EntityFrameworkCore;
using Municipal.Residents.Contracts;

namespace Municipal.Opinions;

internal sealed class OpinionRecords(OpinionsDb db) : IPersonalRecords
{
    public string Part => "opinions";

    public async Task<object?> OfAsync(Guid account, CancellationToken cancellation) => new
    {
        Sent = await db.Opinions.Where(o => o.AuthorId == account).OrderBy(o => o.SentAt)
            .Select(o => new { o.FiscalYear, o.About, o.Text, o.SentAt, o.Answer, o.AnsweredAt, o.HiddenReason }).ToListAsync(cancellation),
    };
}
