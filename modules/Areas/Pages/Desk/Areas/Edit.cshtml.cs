using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Municipal.Areas.Contracts;
using Municipal.Web;

namespace Municipal.Areas.Pages.Desk.Areas;

internal sealed class EditModel(AreasDb db, IAreas areas, AuditTrail audit, IStringLocalizer<Texts> words) : PortalPageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public Area Area { get; private set; } = null!;

    public AreaRow? Row { get; private set; }

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancellation)
    {
        if (!await FindAsync(code, cancellation))
        {
            return NotFound();
        }

        Input = new InputModel { NameKo = Area.Name.Ko, NameEn = Area.Name.En };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken cancellation)
    {
        if (!await FindAsync(code, cancellation))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        if (Row is null)
        {
            Row = new AreaRow { Id = Area.Id, Code = Area.Code };
            db.Areas.Add(Row);
        }

        Row.Name = new LocalizedText(PlainText.CleanLine(Input.NameKo), Input.NameEn is { } english ? PlainText.CleanLine(english) : null);
        audit.Record("areas.area.renamed", $"area:{Row.Id}", $"{Area.Name.Ko} → {Row.Name.Ko}");
        return GoTo(AreaLinks.List, words["Edit.Saved", Row.Name]);
    }

    private async Task<bool> FindAsync(string code, CancellationToken cancellation)
    {
        Area = (await areas.AllAsync(cancellation)).FirstOrDefault(a => a.Code == code)!;
        Row = await db.Areas.FirstOrDefaultAsync(a => a.Code == code, cancellation);
        return Area is not null;
    }

    public sealed class InputModel
    {
        [Required, StringLength(AreaRow.NameLength), Display(Name = "Area.Name")]
        public string? NameKo { get; set; }

        [StringLength(AreaRow.NameLength), Display(Name = "Area.NameEn")]
        public string? NameEn { get; set; }
    }
}
