using Microsoft.EntityFrameworkCore;
using Municipal.Residents.Contracts;

namespace Municipal.Residents;

/// <summary>What this module keeps about a person; no hashes and no secrets, which are about nobody.</summary>
internal sealed class AccountRecords(ResidentsDb db, AreaChoice areas, ConsentBook consents) : IPersonalRecords
{
    public string Part => "account";

    public async Task<object?> OfAsync(Guid account, CancellationToken cancellation)
    {
        var found = await db.Accounts.SingleAsync(a => a.Id == account, cancellation);
        return new
        {
            found.Email,
            found.Name,
            Area = await areas.NameAsync(found.AreaId, cancellation),
            found.Roles,
            found.CreatedAt,
            HasSecondFactor = found.TimeSecret is not null,
            Consents = (await consents.OfAsync(account, cancellation)).Select(c => new { c.Kind, c.NoticeVersion, c.GivenAt, c.WithdrawnAt }),
            Sessions = await db.Sessions.Where(s => s.AccountId == account).OrderBy(s => s.CreatedAt)
                .Select(s => new { s.Device, s.CreatedAt, s.LastSeenAt, s.EndedAt }).ToListAsync(cancellation),
        };
    }
}
