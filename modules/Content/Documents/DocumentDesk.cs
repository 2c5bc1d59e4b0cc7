using Microsoft.EntityFrameworkCore;
using Municipal.Content.Rules;

namespace Municipal.Content;

/// <summary>Everything that changes pages and news, for the desk and for recipes. Callers have checked that the visitor may.</summary>
internal sealed class DocumentDesk(ContentDb db, AuditTrail audit, Visitor visitor, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private string Who => visitor.Name.Length > 0 ? visitor.Name : visitor.Actor;

    public Task<Document?> FindAsync(DocumentKind kind, Guid id, CancellationToken cancellation) =>
        db.Documents.FirstOrDefaultAsync(d => d.Kind == kind && d.Id == id, cancellation);

    public async Task<DocumentVersion?> VersionAsync(Guid document, int? number, CancellationToken cancellation) => number is null ? null
        : db.Versions.Local.FirstOrDefault(v => v.DocumentId == document && v.Number == number)
            ?? await db.Versions.FirstOrDefaultAsync(v => v.DocumentId == document && v.Number == number, cancellation);

    public async Task<Document> CreateAsync(DocumentKind kind, string? address, int? number, DocumentText text, CancellationToken cancellation)
    {
        var document = new Document
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()), Kind = kind, Address = address, Draft = text, HasChanges = true,
            Number = kind == DocumentKind.News ? number ?? 1 + (await db.Documents.MaxAsync(d => d.Number, cancellation) ?? 0) : null,
            EditedAt = Now, EditedBy = visitor.Actor, EditorName = Who,
        };
        db.Documents.Add(document);
        if (address is not null)
        {
            db.Addresses.Add(new PageAddress { Address = address, DocumentId = document.Id });
        }

        await NoteUsesAsync(document, cancellation);
        Note(document, "created");
        return document;
    }

    public async Task SaveDraftAsync(Document document, DocumentText text, CancellationToken cancellation)
    {
        if (document.Draft == text)
        {
            return;
        }

        document.Draft = text;
        document.HasChanges = (await VersionAsync(document.Id, document.PublishedVersion, cancellation))?.Text != text;
        Touch(document);
        await NoteUsesAsync(document, cancellation);
        Note(document, "saved");
    }

    /// <summary>Sets the draft aside as a version of its own, because another text is about to take its place.</summary>
    public void KeepDraft(Document document, string note)
    {
        if (document.HasChanges)
        {
            AddVersion(document, isPublication: false, note);
        }
    }

    /// <summary>Gives a page another address; the old one goes on leading to it.</summary>
    public async Task RenameAsync(Document document, string address, CancellationToken cancellation)
    {
        if (document.Address == address)
        {
            return;
        }

        if (!await db.Addresses.AnyAsync(a => a.Address == address, cancellation))
        {
            db.Addresses.Add(new PageAddress { Address = address, DocumentId = document.Id });
        }

        audit.Record("content.page.renamed", SubjectOf(document), document.Title.Ko, $"/{document.Address} → /{address}");
        document.Address = address;
        Touch(document);
    }

    public void Pin(Document document, bool isPinned)
    {
        if (document.IsPinned != isPinned)
        {
            document.IsPinned = isPinned;
            Touch(document);
            Note(document, isPinned ? "pinned" : "unpinned");
        }
    }

    /// <summary>Shows the draft to the public as a new version.</summary>
    public async Task<PublishRefusal?> PublishAsync(Document document, string? note, bool isTranslationConfirmed, CancellationToken cancellation)
    {
        if (PublishRules.Check(document.Draft, document.BinnedAt is not null, document.HasChanges) is { } refusal)
        {
            return refusal;
        }

        var published = await VersionAsync(document.Id, document.PublishedVersion, cancellation);
        Translation(document, PublishRules.After(StateOf(document), published?.Text, document.Draft, isTranslationConfirmed, Now));
        document.PublishedVersion = AddVersion(document, isPublication: true, note ?? "");
        document.FirstPublishedAt ??= Now;
        document.HasChanges = false;
        Touch(document);
        await NoteUsesAsync(document, cancellation);
        Note(document, "published", note ?? "");
        return null;
    }

    /// <summary>Says that the English text still fits the Korean one.</summary>
    public void ConfirmTranslation(Document document)
    {
        Translation(document, StateOf(document) with { EnglishConfirmedAt = Now });
        Touch(document);
        Note(document, "translation-confirmed");
    }

    public void Unpublish(Document document)
    {
        document.PublishedVersion = null;
        document.HasChanges = true;
        Touch(document);
        Note(document, "unpublished");
    }

    public void Bin(Document document)
    {
        document.BinnedAt = Now;
        Touch(document);
        Note(document, "binned");
    }

    public void TakeFromBin(Document document)
    {
        document.BinnedAt = null;
        Touch(document);
        Note(document, "unbinned");
    }

    /// <summary>Makes an earlier text the draft. A draft that was not published is kept as a version first.</summary>
    public async Task RestoreAsync(Document document, DocumentVersion version, string noteOnKept, CancellationToken cancellation)
    {
        KeepDraft(document, noteOnKept);
        await SaveDraftAsync(document, version.Text, cancellation);
        Note(document, "restored", $"{version.Number}");
    }

    private int AddVersion(Document document, bool isPublication, string note)
    {
        db.Versions.Add(new DocumentVersion
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()), DocumentId = document.Id, Number = ++document.LatestVersion, IsPublication = isPublication,
            Title = document.Title, Summary = document.Summary, Body = document.Body, MadeAt = Now, MadeBy = isPublication ? Who : document.EditorName, Note = note,
        });
        return document.LatestVersion;
    }

    private static TranslationState StateOf(Document document) => new(document.KoreanChangedAt, document.EnglishConfirmedAt);

    private static void Translation(Document document, TranslationState state) =>
        (document.KoreanChangedAt, document.EnglishConfirmedAt, document.IsTranslationOutdated) = (state.KoreanChangedAt, state.EnglishConfirmedAt, state.IsOutdated);

    private void Touch(Document document)
    {
        document.Revision++;
        (document.EditedAt, document.EditedBy, document.EditorName) = (Now, visitor.Actor, Who);
    }

    private async Task NoteUsesAsync(Document document, CancellationToken cancellation)
    {
        var published = await VersionAsync(document.Id, document.PublishedVersion, cancellation);
        var wanted = MediaReferences.In(document.Draft).Concat(published is null ? [] : MediaReferences.In(published.Text)).ToHashSet();
        // Uses added earlier in the same transaction are known only to the context.
        await db.MediaUses.Where(u => u.DocumentId == document.Id).LoadAsync(cancellation);
        var noted = db.MediaUses.Local.Where(u => u.DocumentId == document.Id).ToList();
        db.MediaUses.RemoveRange(noted.Where(u => !wanted.Contains(u.MediaId)));
        db.MediaUses.AddRange(wanted.Except(noted.Select(u => u.MediaId)).Select(id => new MediaUse { MediaId = id, DocumentId = document.Id }));
    }

    private void Note(Document document, string what, string reason = "") =>
        audit.Record($"content.{(document.Kind == DocumentKind.Page ? "page" : "news")}.{what}", SubjectOf(document), document.Title.Ko, reason);

    private static string SubjectOf(Document document) => $"{(document.Kind == DocumentKind.Page ? "page" : "news")}:{document.Id}";
}
