using System.ComponentModel.DataAnnotations;

namespace Municipal.Content.Pages.Desk.Documents;

/// <summary>What the editor's form sends.</summary>
public sealed class DocumentInput
{
    [StringLength(PageAddress.AddressLength), Display(Name = "Editor.Address")]
    public string? Address { get; set; }

    [Required, StringLength(Document.TitleLength), Display(Name = "Editor.Title")]
    public string? KoTitle { get; set; }

    [StringLength(Document.SummaryLength), Display(Name = "Editor.Summary")]
    public string? KoSummary { get; set; }

    [StringLength(Document.BodyLength), Display(Name = "Editor.Body")]
    public string? KoBody { get; set; }

    [StringLength(Document.TitleLength), Display(Name = "Editor.Title")]
    public string? EnTitle { get; set; }

    [StringLength(Document.SummaryLength), Display(Name = "Editor.Summary")]
    public string? EnSummary { get; set; }

    [StringLength(Document.BodyLength), Display(Name = "Editor.Body")]
    public string? EnBody { get; set; }

    [Display(Name = "Editor.IsPinned")]
    public bool IsPinned { get; set; }

    [StringLength(DocumentVersion.NoteLength), Display(Name = "Editor.Note")]
    public string? Note { get; set; }

    [Display(Name = "Editor.IsTranslationConfirmed")]
    public bool IsTranslationConfirmed { get; set; }

    /// <summary>The revision that the form was opened on.</summary>
    public int Revision { get; set; }

    /// <summary>Sent after both texts were shown: the visitor saves theirs knowingly.</summary>
    public bool Overrules { get; set; }

    internal DocumentText Text() => DocumentText.Of(new LanguageText(KoTitle ?? "", KoSummary ?? "", KoBody ?? ""), new LanguageText(EnTitle ?? "", EnSummary ?? "", EnBody ?? ""));

    internal static DocumentInput Of(Document document) => new()
    {
        Address = document.Address, IsPinned = document.IsPinned, Revision = document.Revision,
        KoTitle = document.Title.Ko, KoSummary = document.Summary.Ko, KoBody = document.Body.Ko,
        EnTitle = document.Title.En, EnSummary = document.Summary.En, EnBody = document.Body.En,
    };
}

/// <summary>Which of the editor's buttons was pressed.</summary>
public enum EditorAct
{
    Save,
    Preview,
    Publish,
}
