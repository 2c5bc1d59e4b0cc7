using Microsoft.EntityFrameworkCore;
using Municipal.Residents.Contracts;

namespace Municipal.Review;

/// <summary>Departments and who belongs to them.</summary>
internal sealed class DepartmentBook(ReviewDb db, IAccounts accounts, AuditTrail audit, TimeProvider clock)
{
    public async Task<IReadOnlyList<Department>> AllAsync(CancellationToken cancellation) =>
        [.. (await db.Departments.AsNoTracking().ToListAsync(cancellation)).OrderByDescending(d => d.IsActive).ThenBy(d => d.Name.Ko, NaturalOrder.Instance)];

    public async Task<Guid?> OfAsync(Guid? account, CancellationToken cancellation) =>
        await db.Members.Where(m => m.AccountId == account).Select(m => (Guid?)m.DepartmentId).FirstOrDefaultAsync(cancellation);

    public Task<IReadOnlyList<AccountCard>> OfficersAsync(CancellationToken cancellation) => accounts.InRoleAsync(Roles.DepartmentOfficer, cancellation);

    /// <summary>Everybody who has to do with reviews: those whom a note may mention.</summary>
    public async Task<IReadOnlyList<AccountCard>> ColleaguesAsync(CancellationToken cancellation) =>
        [.. (await OfficersAsync(cancellation)).Concat(await accounts.InRoleAsync(Roles.PbOfficer, cancellation)).DistinctBy(a => a.Id)];

    /// <summary>Where proposals can go: each active department, and after it the officers who belong to it.</summary>
    public async Task<IReadOnlyList<Place>> PlacesAsync(CancellationToken cancellation)
    {
        var members = (await db.Members.AsNoTracking().ToListAsync(cancellation)).ToDictionary(m => m.AccountId, m => m.DepartmentId);
        var officers = (await OfficersAsync(cancellation)).Where(o => members.ContainsKey(o.Id)).ToLookup(o => members[o.Id]);
        return [.. (await AllAsync(cancellation)).Where(d => d.IsActive).SelectMany(d => officers[d.Id].Select(o => new Place(d, o)).Prepend(new Place(d, null)))];
    }

    public Department Add(string? key = null)
    {
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var department = new Department { Id = id, Key = key ?? id.ToString("N") };
        db.Departments.Add(department);
        return department;
    }

    /// <summary>Makes these the members of a department; whoever was in another one moves.</summary>
    public async Task SetMembersAsync(Department department, IReadOnlyCollection<Guid> wanted, CancellationToken cancellation)
    {
        var members = await db.Members.Where(m => m.DepartmentId == department.Id || wanted.Contains(m.AccountId)).ToListAsync(cancellation);
        foreach (var member in members)
        {
            if (!wanted.Contains(member.AccountId))
            {
                db.Members.Remove(member);
            }

            member.DepartmentId = department.Id;
        }

        db.Members.AddRange(wanted.Except(members.Select(m => m.AccountId)).Select(id => new Member { AccountId = id, DepartmentId = department.Id }));
    }

    public void Record(Department department) => audit.Record("review.department.saved", $"department:{department.Id}", department.Name.Ko);
}

/// <summary>Where a proposal can be assigned: to a department, or to an officer in it.</summary>
internal sealed record Place(Department Department, AccountCard? Officer)
{
    public string Code => Officer is null ? Department.Id.ToString("N") : $"{Department.Id:N}-{Officer.Id:N}";
}
