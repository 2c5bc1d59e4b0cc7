using Microsoft.Extensions.Localization;
using Municipal.Web;

namespace Municipal.Proposals;

/// <summary>Answers the portal's search with what the public list answers.</summary>
internal sealed class ProposalSearch(PublicList list, IStringLocalizer<Texts> words) : ISearchProvider
{
    public async Task<SearchFinds> FindAsync(SearchQuestion question, int most, CancellationToken cancellation)
    {
        var query = ListQuery.From(name => name == "q" ? question.Words : null);
        var page = await list.ReadAsync(query, null, cancellation);
        return new SearchFinds(
            [.. page.Rows.Take(most).Select(r => new SearchFind(r.Title, ProposalLinks.Detail(r.Number), $"{r.Number} · {words[$"Standing.{r.Standing}"].Value}"))],
            page.Total, query.In(ProposalLinks.List));
    }
}
