using Microsoft.EntityFrameworkCore;
using Municipal.Residents.Contracts;
using Municipal.Web;

namespace Municipal.Opinions;

/// <summary>Reads opinions for the public and for the desk.</summary>
internal sealed class OpinionReader(OpinionsDb db, IAccounts accounts, Visitor visitor, TimeProvider clock)
{
    public const int PageSize = 20;

    public DateOnly Today => CivicTime.Seoul.DayOf(clock.GetUtcNow().UtcDateTime);

    private IQueryable<Opinion> Waiting => db.Opinions.Where(o => o.AnsweredAt == null && o.HiddenReason == null);

    public IQueryable<Opinion> Overdue
    {
        get
        {
            var today = Today;
            return Waiting.Where(o => o.DueOn < today);
        }
    }

    public IQueryable<Opinion> Of(PublicFilter filter) => filter switch
    {
        PublicFilter.Waiting => Waiting,
        PublicFilter.Answered => db.Opinions.Where(o => o.AnsweredAt != null),
        PublicFilter.Overdue => Overdue,
        PublicFilter.Mine => db.Opinions.Where(o => o.AuthorId == visitor.AccountId),
        _ => db.Opinions,
    };

    public IQueryable<Opinion> Of(DeskFilter filter) => filter switch
    {
        DeskFilter.Overdue => Overdue,
        DeskFilter.Answered => db.Opinions.Where(o => o.AnsweredAt != null),
        DeskFilter.All => db.Opinions,
        _ => Waiting,
    };

    /// <summary>The newest first.</summary>
    public Task<OpinionPage> NewestAsync(IQueryable<Opinion> found, int page, CancellationToken cancellation) =>
        ReadAsync(found.OrderByDescending(o => o.SentAt).ThenByDescending(o => o.Id), page, cancellation);

    /// <summary>By the day on which an answer is due, what was answered last.</summary>
    public Task<OpinionPage> MostUrgentAsync(IQueryable<Opinion> found, int page, CancellationToken cancellation) =>
        ReadAsync(found.OrderBy(o => o.AnsweredAt != null).ThenBy(o => o.DueOn).ThenBy(o => o.Id), page, cancellation);

    /// <summary>What it says beside its text.</summary>
    public async Task<OpinionView> ViewAsync(Opinion opinion, CancellationToken cancellation) =>
        ViewOf(opinion, await accounts.CardsAsync([opinion.AuthorId], cancellation), Today);

    private static OpinionView ViewOf(Opinion opinion, IReadOnlyDictionary<Guid, AccountCard> authors, DateOnly today) =>
        new(opinion, authors.GetValueOrDefault(opinion.AuthorId)?.PublicName ?? "", OpinionRules.IsOverdue(opinion, today));

    private async Task<OpinionPage> ReadAsync(IQueryable<Opinion> ordered, int page, CancellationToken cancellation)
    {
        var total = await ordered.CountAsync(cancellation);
        var pages = PageNumbers.Count(total, PageSize);
        var number = Math.Min(page, pages);
        var shown = await ordered.AsNoTracking().Skip((number - 1) * PageSize).Take(PageSize).ToListAsync(cancellation);
        var names = await accounts.CardsAsync([.. shown.Select(o => o.AuthorId).Distinct()], cancellation);
        var today = Today;
        return new OpinionPage([.. shown.Select(o => ViewOf(o, names, today))], total, number, pages);
    }
}

internal sealed record OpinionView(Opinion Opinion, string Author, bool IsOverdue);

internal sealed record OpinionPage(IReadOnlyList<OpinionView> Rows, int Total, int Page, int Pages);

internal enum PublicFilter
{
    All,
    Waiting,
    Answered,
    Overdue,

    /// <summary>The visitor's own.</summary>
    Mine,
}

internal enum DeskFilter
{
    Waiting,
    Overdue,
    Answered,
    All,
}
