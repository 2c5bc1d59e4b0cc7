using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Proposals.Contracts;
using Municipal.Web;

namespace Municipal.Proposals;

/// <summary>A proposal's whole life for machines: what its page says, and nothing that the page does not.</summary>
internal static class LifeExport
{
    public static async Task<IResult> GetAsync(string number, HttpContext http, ProposalGallery gallery, ProposalsDb db, AttachmentShelf shelf, PortalAddress address, FeatureGate gate, CancellationToken cancellation)
    {
        if (await gallery.FindAsync(number, cancellation) is not { Proposal: { IsHidden: false } proposal } picture)
        {
            return Results.NotFound();
        }

        var tenant = http.Portal().Tenant;
        var versions = await db.Versions.AsNoTracking().Where(v => v.ProposalId == proposal.Id).OrderBy(v => v.Number).ToListAsync(cancellation);
        var trail = await db.Trail.AsNoTracking().Where(e => e.ProposalId == proposal.Id).OrderBy(e => e.At).ThenBy(e => e.Id).ToListAsync(cancellation);
        var files = await shelf.OfAsync(proposal.Id, cancellation);
        return Results.Json(
            new
            {
                proposal.Number, proposal.Year, Address = address.Of(tenant, ProposalLinks.Detail(number)), proposal.Title, proposal.State, proposal.Standing,
                Field = new { Code = proposal.Field, Name = picture.FieldName }, Area = picture.AreaName, proposal.Place, proposal.Period, EstimateInWon = proposal.Estimate?.Amount,
                proposal.Purpose, proposal.Content, proposal.Effect, Proposer = picture.ProposerName, Group = proposal.GroupName, proposal.Source, proposal.SourceLink,
                proposal.PublishedAt, Supports = proposal.SupportCount,
                Files = files.Select(f => new { f.Name, Type = f.Kind.ContentType(), f.Size, f.Alt, Address = address.Of(tenant, ProposalLinks.File(f)) }),
                Versions = versions.Select((v, i) => new
                {
                    Number = i + 1, v.At, v.Text.Title, v.Text.Field, v.Text.Purpose, v.Text.Content, v.Text.Effect, v.Text.Place, v.Text.Period, EstimateInWon = v.Text.Estimate?.Amount, v.Text.Group,
                }),
                Trail = trail.Select(e => new { e.At, e.Kind, e.By, What = Both(e.What), Who = Both(e.Who), e.Reason }),
                More = await MoreAsync(http, gate.Open<LifeRecords>(tenant), proposal.Id, cancellation),
            },
            KernelJson.Readable);
    }

    private static object? Both(LocalizedText? text) => text is { } told ? new { told.Ko, told.En } : null;

    private static async Task<Dictionary<string, object?>> MoreAsync(HttpContext http, IEnumerable<LifeRecords> parts, Guid proposalId, CancellationToken cancellation)
    {
        var more = new Dictionary<string, object?>();
        foreach (var part in parts)
        {
            var records = (ILifeRecords)http.RequestServices.GetRequiredService(part.ServiceType);
            more[records.Part] = await records.OfAsync(proposalId, cancellation);
        }

        return more;
    }
}
