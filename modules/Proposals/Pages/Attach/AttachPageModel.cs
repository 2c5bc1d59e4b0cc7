using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Municipal.Web;

namespace Municipal.Proposals.Pages.Attach;

/// <summary>Photos and documents of a draft or of a published proposal: one file at a time, each kept at once.</summary>
internal abstract class AttachPageModel(AttachmentShelf shelf, TenantSettings settings, IStringLocalizer<Texts> words) : PortalPageModel
{
    public IReadOnlyList<Attachment> Attached { get; private set; } = [];

    public AttachmentSettings Wanted { get; private set; } = null!;

    /// <summary>The draft's or proposal's title.</summary>
    public string Title { get; protected set; } = "";

    public abstract PortalPath Here { get; }

    /// <summary>Where the author goes on.</summary>
    public abstract PortalPath Onward { get; }

    /// <summary>Why nothing can be changed any more; null while it can.</summary>
    public EditRefusal? Closed { get; protected set; }

    [BindProperty]
    public PhotoInput Photo { get; set; } = new();

    [BindProperty]
    public DocumentInput Document { get; set; } = new();

    public bool HasRoom(bool photos) => Attached.Count(a => a.IsPhoto == photos) < AttachmentRules.Most(photos, Wanted);

    public Task<IActionResult> OnPostPhotoAsync(CancellationToken cancellation) => AddAsync("Photo.File", Photo.File, true, PlainText.CleanLine(Photo.Alt), cancellation);

    public Task<IActionResult> OnPostDocumentAsync(CancellationToken cancellation) => AddAsync("Document.File", Document.File, false, "", cancellation);

    public async Task<IActionResult> OnPostRemoveAsync(Guid file, CancellationToken cancellation)
    {
        if (await OpenAsync(cancellation) is not { } owner)
        {
            return NotFound();
        }

        return Closed is { } closed ? Refuse(closed)
            : await shelf.RemoveAsync(owner, file, cancellation) ? GoTo(Here, words["Attach.Removed"])
            : NotFound();
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await OpenAsync(cancellation) is null ? NotFound() : Page();

    /// <summary>Finds what the files belong to.</summary>
    /// <returns>Its id; null where it is not there or not this person's.</returns>
    protected abstract Task<Guid?> FindAsync(CancellationToken cancellation);

    private async Task<Guid?> OpenAsync(CancellationToken cancellation)
    {
        Wanted = await settings.GetAsync<AttachmentSettings>(cancellation);
        var owner = await FindAsync(cancellation);
        Attached = owner is { } id ? await shelf.OfAsync(id, cancellation) : [];
        return owner;
    }

    private async Task<IActionResult> AddAsync(string field, IFormFile? file, bool asPhoto, string alt, CancellationToken cancellation)
    {
        if (await OpenAsync(cancellation) is not { } owner)
        {
            return NotFound();
        }

        if (file is null)
        {
            ModelState.AddModelError(field, words["Attach.FileMissing"]);
        }

        if (!ModelState.IsValid || file is null)
        {
            return Again();
        }

        if (Closed is { } closed)
        {
            return Refuse(closed);
        }

        var (refusal, figures) = await shelf.AddAsync(owner, file, asPhoto, alt, cancellation);
        return refusal is null ? GoTo(Here, words["Attach.Added"]) : Refuse(refusal, figures);
    }

    public sealed class PhotoInput
    {
        [Display(Name = "Attach.Photo")]
        public IFormFile? File { get; set; }

        [StringLength(Attachment.LongestAlt), Display(Name = "Attach.Alt")]
        public string? Alt { get; set; }
    }

    public sealed class DocumentInput
    {
        [Display(Name = "Attach.Document")]
        public IFormFile? File { get; set; }
    }
}
