using System.ComponentModel.DataAnnotations;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Municipal.Tenants.Rollouts;
using Municipal.Tenants.Rules;
using Municipal.Web;

namespace Municipal.Tenants.Pages.Desk.Rollouts;

/// <summary>Takes a sheet of portals, pasted or uploaded, and keeps it for checking.</summary>
internal sealed class SheetModel(RolloutBook book) : PortalPageModel
{
    private const long MostBytes = 512 * 1024;
    private const int Shown = 10;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>A sheet to start from: one that needs corrections.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? From { get; set; }

    public IReadOnlyList<Rollout> Latest { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Latest = await book.LatestAsync(Shown, cancellation);
        if (From is { } id && await book.FindAsync(id, cancellation) is { } view)
        {
            Input.Text = RolloutSheet.Write(view.Rows.Select(r => r.Wish));
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Latest = await book.LatestAsync(Shown, cancellation);
        if (!ModelState.IsValid)
        {
            return Again();
        }

        if (await TextAsync(cancellation) is not { } text)
        {
            return Refuse(UploadRefusal.NotText);
        }

        var (rows, fault) = RolloutSheet.Read(text);
        return fault is null
            ? GoTo(TenantsLinks.Rollout(book.Add(rows, new Actor(Visitor.Actor, Visitor.Name)).Id))
            : Refuse(fault.Refusal, fault.Line, fault.Text, RolloutSheet.MostRows, string.Join(", ", RolloutSheet.Columns));
    }

    /// <summary>The upload where there is one, else what was pasted; null where the file is too big or not UTF-8.</summary>
    private async Task<string?> TextAsync(CancellationToken cancellation)
    {
        if (Input.File is not { Length: > 0 } file)
        {
            return Input.Text ?? "";
        }

        if (file.Length > MostBytes)
        {
            return null;
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellation);
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(content.ToArray());
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    public sealed class InputModel
    {
        [StringLength((int)MostBytes), Display(Name = "Sheet.Text")]
        public string? Text { get; set; }

        [Display(Name = "Sheet.File")]
        public IFormFile? File { get; set; }
    }
}
