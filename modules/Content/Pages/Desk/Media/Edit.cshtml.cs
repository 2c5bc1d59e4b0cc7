using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Municipal.Content.Rules;
using Municipal.Web;

namespace Municipal.Content.Pages.Desk.Media;

/// <summary>One file: what it shows, where it is used, and another file in its place.</summary>
internal sealed class EditModel(MediaLibrary library, IStringLocalizer<Texts> words) : PortalPageModel
{
    [BindProperty]
    public MediaInput Input { get; set; } = new();

    public MediaFile Media { get; private set; } = null!;

    public IReadOnlyList<Document> Uses { get; private set; } = [];

    public long MostBytes { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        Input = new MediaInput { KoAlt = Media.Alt.Ko, EnAlt = Media.Alt.En, IsDecorative = Media.IsDecorative };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        if (MediaRules.CheckAlt(Media.Kind, Input.Alt, Input.IsDecorative) is { } refusal)
        {
            return Refuse(refusal);
        }

        library.Describe(Media, Input.Alt, Input.IsDecorative);
        return GoTo(ContentLinks.EditMedia(id), words["Media.Described"]);
    }

    public async Task<IActionResult> OnPostReplaceAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        if (Input.File is not { } upload)
        {
            ModelState.AddModelError("Input.File", words["Media.FileMissing"]);
            return Again();
        }

        var (refusal, file) = await library.CheckAsync(upload, HttpContext.RequestAborted);
        // Where a picture is shown no paper can take its place.
        if (((Enum?)refusal ?? (file!.Kind.IsImage() != Media.Kind.IsImage() ? MediaRefusal.OtherKind : null)) is { } why)
        {
            return Refuse(why, MostBytes / 1_000_000);
        }

        await library.ReplaceAsync(Media, file!, upload.FileName, HttpContext.RequestAborted);
        return GoTo(ContentLinks.EditMedia(id), words["Media.Replaced"]);
    }

    public async Task<IActionResult> OnPostBinAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        return await library.BinAsync(Media, HttpContext.RequestAborted) is { } refusal ? Refuse(refusal) : GoTo(ContentLinks.EditMedia(id), words["Media.Binned"]);
    }

    public async Task<IActionResult> OnPostUnbinAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        library.TakeFromBin(Media);
        return GoTo(ContentLinks.EditMedia(id), words["Media.Unbinned"]);
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await library.FindAsync(id, HttpContext.RequestAborted) is not { } file)
        {
            return false;
        }

        (Media, Uses, MostBytes) = (file, await library.UsesAsync(id, HttpContext.RequestAborted), await library.MostBytesAsync(HttpContext.RequestAborted));
        return true;
    }
}
