using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;

namespace Municipal.Review;

/// <summary>Enters departments and, in demonstrations, who belongs to them. Who does is never written out.</summary>
internal sealed class DepartmentsStep(ReviewDb db, DepartmentBook book) : RecipeStep<DepartmentsStepModel>
{
    protected override IEnumerable<string> Check(DepartmentsStepModel model, bool isDemo)
    {
        foreach (var twice in model.Departments.GroupBy(d => d.Key).Where(g => g.Count() > 1))
        {
            yield return $"The key '{twice.Key}' stands for more than one department.";
        }

        foreach (var item in model.Departments)
        {
            if (item.Key.Length is 0 or > Department.LongestKey)
            {
                yield return $"The key '{item.Key}' must have 1 to {Department.LongestKey} characters.";
            }

            if (!item.Name.HasBoth || item.Name.Ko.Length > Department.LongestName || item.Name.En!.Length > Department.LongestName)
            {
                yield return $"Department '{item.Key}' needs a name in Korean and in English, each of at most {Department.LongestName} characters.";
            }

            if (item.Mail is { } mail && (mail.Length > Department.LongestMail || !new EmailAddressAttribute().IsValid(mail)))
            {
                yield return $"'{mail}' is not a mail address.";
            }

            if (item.Officers?.Count > 0 && !isDemo)
            {
                yield return $"Department '{item.Key}': officers are put in on the desk. Only demonstrations name them.";
            }
        }
    }

    protected override async Task RunAsync(DepartmentsStepModel model, RecipeRun run, CancellationToken cancellation)
    {
        var known = (await db.Departments.ToListAsync(cancellation)).ToDictionary(d => d.Key, StringComparer.Ordinal);
        foreach (var item in model.Departments)
        {
            var isNew = !known.TryGetValue(item.Key, out var department);
            department ??= book.Add(item.Key);
            var isChanged = department.Become(new LocalizedText(PlainText.CleanLine(item.Name.Ko), PlainText.CleanLine(item.Name.En)), item.Mail ?? "", item.Active);
            if (isNew)
            {
                run.Created(item.Name.Ko);
            }
            else if (isChanged)
            {
                run.Updated(item.Name.Ko);
            }

            await JoinAsync(department, item, run, cancellation);
        }
    }

    protected override async Task<DepartmentsStepModel?> ExportAsync(Tenant tenant, CancellationToken cancellation)
    {
        var departments = await db.Departments.AsNoTracking().OrderBy(d => d.Key).ToListAsync(cancellation);
        return departments.Count == 0 ? null : new DepartmentsStepModel
        {
            Departments = [.. departments.Select(d => new DepartmentItem { Key = d.Key, Name = d.Name, Mail = d.Mail.Length > 0 ? d.Mail : null, Active = d.IsActive })],
        };
    }

    private async Task JoinAsync(Department department, DepartmentItem item, RecipeRun run, CancellationToken cancellation)
    {
        if (item.Officers is null)
        {
            return;
        }

        var officers = await book.OfficersAsync(cancellation);
        foreach (var email in item.Officers)
        {
            var officer = officers.FirstOrDefault(o => string.Equals(o.Email, email, StringComparison.OrdinalIgnoreCase))
                ?? throw new RecipeStepException($"'{email}' is to belong to '{item.Key}', and no department officer has that address. Put the step 'accounts' before.");
            var member = await db.Members.FirstOrDefaultAsync(m => m.AccountId == officer.Id, cancellation);
            if (member?.DepartmentId == department.Id)
            {
                continue;
            }

            if (member is null)
            {
                db.Members.Add(new Member { AccountId = officer.Id, DepartmentId = department.Id });
            }
            else
            {
                member.DepartmentId = department.Id;
            }

            run.Updated($"{item.Name.Ko}: {email}");
        }
    }
}

/// <summary><c>{ "name": "departments", "departments": [ { "key": "parks", "name": { "ko": "공원녹지과", "en": "Parks" }, "mail": "…" } ] }</c></summary>
internal sealed record DepartmentsStepModel : RecipeStepModel
{
    public required IReadOnlyList<DepartmentItem> Departments { get; init; }
}

internal sealed record DepartmentItem
{
    public required string Key { get; init; }

    public required LocalizedText Name { get; init; }

    public string? Mail { get; init; }

    public bool Active { get; init; } = true;

    /// <summary>Mail addresses of accounts that a step before has made; in demonstrations only.</summary>
    public IReadOnlyList<string>? Officers { get; init; }
}
