using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;

namespace Municipal.Content.Pages.Desk.Media;

/// <summary>A file, or what is said about one.</summary>
public sealed class MediaInput
{
    [Display(Name = "Media.File")]
    public IFormFile? File { get; set; }

    [StringLength(MediaFile.AltLength), Display(Name = "Media.KoAlt")]
    public string? KoAlt { get; set; }

    [StringLength(MediaFile.AltLength), Display(Name = "Media.EnAlt")]
    public string? EnAlt { get; set; }

    [Display(Name = "Media.IsDecorative")]
    public bool IsDecorative { get; set; }

    internal LocalizedText Alt => IsDecorative ? new LocalizedText("") : new LocalizedText(PlainText.CleanLine(KoAlt), string.IsNullOrWhiteSpace(EnAlt) ? null : PlainText.CleanLine(EnAlt));
}
