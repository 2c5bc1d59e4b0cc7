using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Municipal.Content.Rules;

namespace Municipal.Content;

/// <summary>Knows which addresses are free at this tenant.</summary>
internal sealed class AddressBook(ContentDb db, TenantSession session, TenantRegistry registry, EndpointDataSource routes)
{
    /// <summary>Why a page cannot have an address, or null. Its own addresses, old ones included, are always free to it.</summary>
    public async Task<(AddressRefusal? Refusal, string Holder)> CheckAsync(string address, Guid? page, CancellationToken cancellation)
    {
        if (AddressRules.Check(address, TakenWords(address)) is { } refusal)
        {
            return (refusal, "");
        }

        var holder = await (
            from known in db.Addresses
            where known.Address == address && known.DocumentId != page
            join document in db.Documents on known.DocumentId equals document.Id
            select document).AsNoTracking().FirstOrDefaultAsync(cancellation);
        return holder is null ? (null, "") : (ReasonOf(holder, address), holder.Title.ToString());
    }

    private static AddressRefusal ReasonOf(Document holder, string address) =>
        holder.BinnedAt is not null ? AddressRefusal.TakenInBin : holder.Address == address ? AddressRefusal.Taken : AddressRefusal.TakenByFormer;

    /// <summary>First words of every other page of the installation; on the city's portal the names of the gu's portals too.</summary>
    private HashSet<string> TakenWords(string address)
    {
        var words = routes.Endpoints.OfType<RouteEndpoint>()
            .Select(e => e.RoutePattern.PathSegments is [{ IsSimple: true } first, ..] && first.Parts[0] is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart word ? word.Content : null)
            .OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (session.Tenant.IsCity && registry.Current.ByPrefix(address.Split('/')[0]) is { } portal)
        {
            words.Add(portal.Name.Value);
        }

        return words;
    }
}
