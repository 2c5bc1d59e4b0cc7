using Microsoft.EntityFrameworkCore;
using Municipal.Cycles.Contracts;

namespace Municipal.Opinions;

/// <summary>Sending and taking back, in the request's transaction.</summary>
internal sealed class OpinionBook(OpinionsDb db, ICycles cycles, Visitor visitor, TenantSettings settings, TimeProvider clock)
{
    public Task<Opinion?> FindAsync(Guid id, CancellationToken cancellation) => db.Opinions.FirstOrDefaultAsync(o => o.Id == id, cancellation);

    /// <returns>Why not, or the opinion.</returns>
    public async Task<(OpinionRefusal? Refusal, Opinion? Opinion)> SendAsync(int year, Guid? pot, string typedLine, string typed, CancellationToken cancellation)
    {
        var (me, now) = (visitor.AccountId!.Value, clock.GetUtcNow());
        var (line, text) = (PlainText.CleanLine(typedLine), PlainText.Clean(typed));
        var isPublished = (await cycles.PublishedAsync(cancellation)).Any(c => c.FiscalYear == year);
        var of = pot is null ? null : (await cycles.PotsAsync(year, cancellation)).FirstOrDefault(p => p.Id == pot);
        var about = of?.Name ?? new LocalizedText(line);
        var wanted = await settings.GetAsync<OpinionSettings>(cancellation);
        var dayAgo = now.UtcDateTime.AddDays(-1);
        var lastDay = await db.Opinions.CountAsync(o => o.AuthorId == me && o.SentAt > dayAgo, cancellation);
        if (OpinionRules.MaySend(isPublished && (pot is null || of is not null), about.Ko, text, lastDay, wanted) is { } refusal)
        {
            return (refusal, null);
        }

        var opinion = new Opinion
        {
            Id = Guid.CreateVersion7(now), FiscalYear = year, PotId = pot, About = about, Text = text, AuthorId = me, SentAt = now.UtcDateTime, DueOn = OpinionRules.DueOn(now.UtcDateTime, wanted),
        };
        db.Opinions.Add(opinion);
        return (null, opinion);
    }

    public OpinionRefusal? TakeBack(Opinion opinion)
    {
        if (OpinionRules.MayTakeBack(opinion, visitor.AccountId) is { } refusal)
        {
            return refusal;
        }

        db.Opinions.Remove(opinion);
        return null;
    }
}
