using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Municipal.Content.Rules;

namespace Municipal.Content.Pages.Desk.Documents;

/// <summary>An existing page or news item: its draft, and what is done with it as a whole.</summary>
internal abstract class EditPage(EditorTools tools) : EditorPage(tools)
{
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await LoadAsync(id) is not { } document)
        {
            return NotFound();
        }

        Input = DocumentInput.Of(document);
        return await ShowAsync(Page());
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await LoadAsync(id) is not { } document)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await ShowAsync(Again());
        }

        if (Act == EditorAct.Preview)
        {
            Revision = Input.Revision;
            return await ShowAsync(Page());
        }

        if (Input.Revision != document.Revision)
        {
            Lost = RaceAgainst(document);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return await ShowAsync(Page());
        }

        var address = await AddressAsync();
        return ModelState.IsValid ? await SaveAsync(document, address) : await ShowAsync(Again());
    }

    public Task<IActionResult> OnPostUnpublishAsync(Guid id) => DoAsync(id, d => d.IsPublic, Desk.Unpublish, "Editor.Unpublished", needsPublish: true);

    public Task<IActionResult> OnPostConfirmTranslationAsync(Guid id) => DoAsync(id, d => d.IsTranslationOutdated, Desk.ConfirmTranslation, "Editor.TranslationConfirmed", needsPublish: true);

    public Task<IActionResult> OnPostBinAsync(Guid id) => DoAsync(id, d => d.BinnedAt is null, Desk.Bin, "Editor.Binned", needsPublish: true);

    public Task<IActionResult> OnPostUnbinAsync(Guid id) => DoAsync(id, d => d.BinnedAt is not null, Desk.TakeFromBin, "Editor.Unbinned", needsPublish: false);

    private async Task<IActionResult> SaveAsync(Document document, string? address)
    {
        if (Input.Overrules)
        {
            Desk.KeepDraft(document, Words["Version.Overruled"]);
        }

        if (address is not null)
        {
            await Desk.RenameAsync(document, address, Cancellation);
        }

        await Desk.SaveDraftAsync(document, Input.Text(), Cancellation);
        Desk.Pin(document, Input.IsPinned);
        return await PublishIfAskedAsync(document) is { } refusal
            ? await ShowAsync(Refuse(refusal))
            : GoTo(ContentLinks.Edit(Kind, document.Id), Done);
    }

    private async Task<IActionResult> DoAsync(Guid id, Func<Document, bool> may, Action<Document> act, string notice, bool needsPublish)
    {
        if (await LoadAsync(id) is not { } document || (needsPublish && !MayPublish))
        {
            return NotFound();
        }

        // Pressed twice, or on an old screen: it is so already.
        if (may(document))
        {
            act(document);
        }

        return GoTo(ContentLinks.Edit(Kind, id), Words[notice]);
    }

    private async Task<Document?> LoadAsync(Guid id)
    {
        Document = await Desk.FindAsync(Kind, id, Cancellation);
        Revision = Document?.Revision ?? 0;
        return Document;
    }

    private LostRace RaceAgainst(Document document)
    {
        var (theirs, mine) = (document.Draft, Input.Text());
        return new LostRace(document.EditorName, document.EditedAt, theirs,
        [
            ("Ko", TextComparison.Folded(TextComparison.Compare(Whole(theirs.Korean), Whole(mine.Korean)))),
            ("En", TextComparison.Folded(TextComparison.Compare(Whole(theirs.English), Whole(mine.English)))),
        ]);
    }

    internal static string Whole(LanguageText text) => string.Join('\n', new[] { text.Title, text.Summary, text.Body }.Where(t => t.Length > 0));
}
