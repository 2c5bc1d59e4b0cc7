using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Municipal.Content.Rules;
using Municipal.Web;

namespace Municipal.Content.Pages.Desk.Media;

internal sealed class NewModel(MediaLibrary library, IStringLocalizer<Texts> words) : PortalPageModel
{
    [BindProperty]
    public MediaInput Input { get; set; } = new();

    public long MostBytes { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation) => MostBytes = await library.MostBytesAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        MostBytes = await library.MostBytesAsync(cancellation);
        if (Input.File is null)
        {
            ModelState.AddModelError("Input.File", words["Media.FileMissing"]);
        }

        if (!ModelState.IsValid || Input.File is not { } upload)
        {
            return Again();
        }

        var (refusal, file) = await library.CheckAsync(upload, cancellation);
        if (((Enum?)refusal ?? MediaRules.CheckAlt(file!.Kind, Input.Alt, Input.IsDecorative)) is { } why)
        {
            return Refuse(why, MostBytes / 1_000_000);
        }

        var media = await library.AddAsync(file!, upload.FileName, Input.Alt, Input.IsDecorative, cancellation);
        return GoTo(ContentLinks.EditMedia(media.Id), words["Media.Uploaded"]);
    }
}
