using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Municipal.Areas.Contracts;
using Municipal.Residents.Contracts;
using Municipal.Web;

namespace Municipal.Proposals;

/// <summary>The desk's list for a spreadsheet.</summary>
internal static class CsvExport
{
    public static async Task<IResult> GetAsync(
        HttpContext http, ProposalsDb db, IAreas areas, IAccounts accounts, TenantSettings settings, IStringLocalizer<Texts> words, CancellationToken cancellation)
    {
        var wanted = await settings.GetAsync<ProposalSettings>(cancellation);
        var areaNames = (await areas.AllAsync(cancellation)).ToDictionary(a => a.Id, a => a.Name.Ko);
        var proposals = await DeskQuery.From(name => http.Request.Query[name]).Of(db.Proposals).OrderBy(p => p.Number).ToListAsync(cancellation);
        var authors = await accounts.CardsAsync([.. proposals.Select(p => p.AuthorId).OfType<Guid>().Distinct()], cancellation);
        var rows = proposals.Select(p => new object?[]
        {
            p.Number, p.Title, wanted.NameOf(p.Field), p.AreaId is { } area ? areaNames.GetValueOrDefault(area, "") : words["Place.None"].Value,
            p.Place, p.Period, p.Estimate?.Amount, p.Purpose, p.Content, p.Effect, p.GroupName,
            p.AuthorId is { } author ? authors.GetValueOrDefault(author)?.PublicName : p.ProposerName,
            words[$"Standing.{p.Standing}"].Value, p.State == ProposalState.Withdrawn ? words["State.Withdrawn"].Value : p.IsHidden ? words["State.Hidden"].Value : words["State.Listed"].Value,
            p.SupportCount, CivicTime.Seoul.DayOf(p.PublishedAt).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), p.Source,
        });
        http.Response.Headers.CacheControl = "no-store";
        return Sheet.Download("proposals.csv", Heads.Select(h => words[h].Value), rows);
    }

    private static readonly string[] Heads =
    [
        "Desk.Number", "Input.Title", "Facts.Field", "Facts.Area", "Input.Place", "Facts.Period", "Csv.Estimate", "Facts.Purpose", "Facts.Content",
        "Facts.Effect", "Input.Group", "Facts.Proposer", "List.Standing", "Desk.State", "Support.Title", "Facts.PublishedOn", "Desk.Source",
    ];
}
