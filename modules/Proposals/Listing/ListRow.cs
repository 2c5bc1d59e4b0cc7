using Municipal.Web;

namespace Municipal.Proposals;

/// <summary>A line of the public list.</summary>
internal sealed record ListRow(string Number, string Title, string Field, Guid? AreaId, Won? Estimate, Standing Standing, int SupportCount);

/// <summary>One page of the list.</summary>
internal sealed record ListPage(IReadOnlyList<ListRow> Rows, int Total)
{
    public int Pages => PageNumbers.Count(Total, ListQuery.PageSize);
}
