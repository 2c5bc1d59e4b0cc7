using System.Globalization;
using Municipal.Web;

namespace Municipal.Proposals;

/// <summary>What staff ask of the desk's list.</summary>
internal sealed record DeskQuery(string Words, DeskFilter Filter, string Field, int Page)
{
    public static DeskQuery From(Func<string, string?> value) => new(
        PlainText.CleanLine(value("q")),
        Enum.TryParse<DeskFilter>(value("show"), ignoreCase: true, out var filter) && Enum.IsDefined(filter) ? filter : DeskFilter.All,
        value("field") ?? "",
        Math.Min(PageNumbers.Asked(value("page")), 5_000));

    public PortalPath In(PortalPath list) => list.With(
        ("q", Words), ("show", Filter == DeskFilter.All ? null : ListQuery.Address(Filter.ToString())), ("field", Field),
        ("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null));

    public IQueryable<Proposal> Of(IQueryable<Proposal> proposals)
    {
        proposals = Filter switch
        {
            DeskFilter.Listed => proposals.Where(p => p.IsListed),
            DeskFilter.Hidden => proposals.Where(p => p.HiddenReason != null),
            DeskFilter.Withdrawn => proposals.Where(p => p.State == ProposalState.Withdrawn),
            DeskFilter.Imported => proposals.Where(p => p.AuthorId == null),
            _ => proposals,
        };
        if (Field.Length > 0)
        {
            proposals = proposals.Where(p => p.Field == Field);
        }

        var key = SearchText.Key(Words);
        return key.Length == 0 ? proposals
            : NumberBook.Parse(Words) is not null ? proposals.Where(p => p.Number == Words)
            : proposals.Where(p => p.SearchKey.Contains(key));
    }
}

internal enum DeskFilter
{
    All,
    Listed,
    Hidden,
    Withdrawn,
    Imported,
}
