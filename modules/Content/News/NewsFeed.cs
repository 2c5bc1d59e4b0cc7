using Microsoft.AspNetCore.Http;
using Municipal.Content.Rules;
using Municipal.Web;

namespace Municipal.Content;

/// <summary>News for feed readers, each with its whole text.</summary>
internal static class NewsFeed
{
    private const int Most = 20;

    public static async Task<IResult> GetAsync(HttpContext http, DocumentReader reader, Articles articles, PhraseBook phrases, CancellationToken cancellation)
    {
        var tenant = http.Portal().Tenant;
        var entries = new List<AtomEntry>();
        foreach (var item in await reader.LatestNewsAsync(Most, cancellation))
        {
            var article = await articles.ReadAsync(item.Text, http, item.IsTranslationOutdated, cancellation);
            entries.Add(new AtomEntry(
                item.Id, article.Title, item.FirstPublishedAt, item.UpdatedAt, ContentLinks.NewsItem(item.Number!.Value), article.Summary, BodyParts.WithoutBlocks(article.Body.Value!)));
        }

        return new AtomFeed($"urn:uuid:{tenant.Id}", phrases[new Phrase(typeof(Texts), "News.FeedTitle"), tenant.Title], ContentLinks.Feed, ContentLinks.News, entries).Answer(http);
    }
}
