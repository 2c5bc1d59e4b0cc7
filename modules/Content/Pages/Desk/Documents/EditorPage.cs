using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Municipal.Content.Rules;
using Municipal.Web;

namespace Municipal.Content.Pages.Desk.Documents;

/// <summary>What the forms for a new and for an existing page or news item share.</summary>
internal abstract class EditorPage(EditorTools tools) : PortalPageModel
{
    private const int RecentFiles = 8;

    [BindProperty]
    public DocumentInput Input { get; set; } = new();

    [BindProperty]
    public EditorAct Act { get; set; }

    public abstract DocumentKind Kind { get; }

    /// <summary>What is being edited; null for a new one.</summary>
    public Document? Document { get; protected set; }

    public int Revision { get; protected set; }

    /// <summary>Both languages as they would be published; empty unless asked for.</summary>
    public IReadOnlyList<(string Language, Article Article)> Previews { get; private set; } = [];

    /// <summary>What to look at again, per language.</summary>
    public IReadOnlyList<(string Language, AccessibilityAdvice Advice)> Advice { get; private set; } = [];

    /// <summary>The text that somebody else saved meanwhile, and how it differs from what was typed.</summary>
    public LostRace? Lost { get; protected set; }

    public IReadOnlyList<MediaFile> Files { get; private set; } = [];

    public bool MayPublish => Visitor.May(ContentPermissions.Publish);

    public bool MayUseMedia => Visitor.May(ContentPermissions.Media);

    protected DocumentDesk Desk => tools.Desk;

    protected IStringLocalizer<Texts> Words => tools.Words;

    protected CancellationToken Cancellation => HttpContext.RequestAborted;

    /// <summary>Shows the form with everything beside it.</summary>
    protected async Task<IActionResult> ShowAsync(IActionResult result)
    {
        var text = Input.Text();
        Advice =
        [
            .. (await tools.Articles.AdviceAsync(text.Korean.Body, HttpContext, Cancellation)).Select(a => ("Ko", a)),
            .. (await tools.Articles.AdviceAsync(text.English.Body, HttpContext, Cancellation)).Select(a => ("En", a)),
        ];
        if (Act == EditorAct.Preview && HttpMethods.IsPost(Request.Method))
        {
            Previews = [("Ko", await ArticleAsync(text.Korean)), .. text.HasEnglish ? [("En", await ArticleAsync(text.English))] : Array.Empty<(string, Article)>()];
        }

        if (MayUseMedia)
        {
            Files = await tools.Db.Media.AsNoTracking().Where(m => m.BinnedAt == null).OrderByDescending(m => m.UploadedAt).Take(RecentFiles).ToListAsync(Cancellation);
        }

        return result;
    }

    /// <summary>Checks the address that was typed, or finds one; says on the field what is wrong with it.</summary>
    protected async Task<string?> AddressAsync()
    {
        if (Kind == DocumentKind.News)
        {
            return null;
        }

        var address = AddressRules.Normalise(Input.Address);
        address = address.Length == 0 ? AddressRules.Suggest(Input.EnTitle) : address;
        var (refusal, holder) = await tools.Addresses.CheckAsync(address, Document?.Id, Cancellation);
        if (refusal is { } why)
        {
            ModelState.AddModelError("Input.Address", tools.Phrases[Phrase.Of(why), holder]);
        }

        return address;
    }

    /// <summary>Publishes where that was asked; gives the refusal, or null.</summary>
    protected async Task<PublishRefusal?> PublishIfAskedAsync(Document document) => Act == EditorAct.Publish && MayPublish
        ? await Desk.PublishAsync(document, Input.Note, Input.IsTranslationConfirmed, Cancellation)
        : null;

    protected string Done => Words[Act == EditorAct.Publish && MayPublish ? "Editor.Published" : "Editor.Saved"];

    private async Task<Article> ArticleAsync(LanguageText words) => new(words.Title, words.Summary, await tools.Articles.BodyAsync(words.Body, HttpContext, Cancellation)) { IsForEditors = true };
}

/// <summary>What somebody else saved, beside what was typed.</summary>
internal sealed record LostRace(string By, DateTime At, DocumentText Theirs, IReadOnlyList<(string Language, IReadOnlyList<ComparedLine?> Lines)> Differences);

/// <summary>What every editor needs.</summary>
internal sealed record EditorTools(DocumentDesk Desk, AddressBook Addresses, Articles Articles, ContentDb Db, PhraseBook Phrases, IStringLocalizer<Texts> Words);
