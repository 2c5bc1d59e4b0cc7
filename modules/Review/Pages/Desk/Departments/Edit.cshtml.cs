using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Municipal.Residents.Contracts;
using Municipal.Web;

namespace Municipal.Review.Pages.Desk.Departments;

/// <summary>A department's names, address and officers.</summary>
internal sealed class EditModel(ReviewDb db, DepartmentBook book, IStringLocalizer<Texts> words) : PortalPageModel
{
    private Dictionary<Guid, string> _elsewhere = [];

    public Department? Department { get; private set; }

    public IReadOnlyList<AccountCard> Officers { get; private set; } = [];

    [BindProperty]
    public InputModel Input { get; set; } = new() { IsActive = true };

    public IEnumerable<SelectListItem> Choices => Officers.Select(o => new SelectListItem(
        _elsewhere.TryGetValue(o.Id, out var other) ? words["Departments.InOther", o.Name, other] : o.Name, o.Id.ToString()));

    public async Task<IActionResult> OnGetAsync(Guid? id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
        {
            return NotFound();
        }

        if (Department is { } department)
        {
            var members = await db.Members.Where(m => m.DepartmentId == department.Id).Select(m => m.AccountId).ToListAsync(cancellation);
            Input = new InputModel { Ko = department.Name.Ko, En = department.Name.En, Mail = department.Mail, IsActive = department.IsActive, Members = members };
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid? id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        var department = Department ?? book.Add();
        department.Become(new LocalizedText(PlainText.CleanLine(Input.Ko), PlainText.CleanLine(Input.En)), Input.Mail ?? "", Input.IsActive);
        await book.SetMembersAsync(department, [.. Input.Members.Where(m => Officers.Any(o => o.Id == m))], cancellation);
        book.Record(department);
        return GoTo(ReviewLinks.Departments, words["Departments.Saved", department.Name.ToString()]);
    }

    private async Task<bool> LoadAsync(Guid? id, CancellationToken cancellation)
    {
        Department = id is null ? null : await db.Departments.FirstOrDefaultAsync(d => d.Id == id, cancellation);
        Officers = await book.OfficersAsync(cancellation);
        var names = (await db.Departments.AsNoTracking().Where(d => d.Id != id).ToListAsync(cancellation)).ToDictionary(d => d.Id, d => d.Name.ToString());
        _elsewhere = (await db.Members.AsNoTracking().ToListAsync(cancellation)).Where(m => names.ContainsKey(m.DepartmentId)).ToDictionary(m => m.AccountId, m => names[m.DepartmentId]);
        return id is null || Department is not null;
    }

    public sealed class InputModel
    {
        [Required, StringLength(Review.Department.LongestName), Display(Name = "Departments.Ko")]
        public string? Ko { get; set; }

        [Required, StringLength(Review.Department.LongestName), Display(Name = "Departments.En")]
        public string? En { get; set; }

        [EmailAddress(ErrorMessage = "Validation.Email"), StringLength(Review.Department.LongestMail), Display(Name = "Departments.Mail")]
        public string? Mail { get; set; }

        [Display(Name = "Departments.IsActive")]
        public bool IsActive { get; set; }

        [Display(Name = "Departments.Officers")]
        public List<Guid> Members { get; set; } = [];
    }
}
