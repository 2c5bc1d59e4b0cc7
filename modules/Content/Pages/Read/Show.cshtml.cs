using Microsoft.AspNetCore.Mvc;
using Municipal.Content.Rules;
using Municipal.Web;

namespace Municipal.Content.Pages.Read;

/// <summary>A page of the portal, at whatever address nothing else answers to.</summary>
internal sealed class ShowModel(DocumentReader reader, Articles articles) : PortalPageModel
{
    public PublishedDocument Document { get; private set; } = null!;

    public Article Article { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? address, CancellationToken cancellation)
    {
        var asked = AddressRules.Normalise(address);
        if (asked.Length is 0 or > PageAddress.AddressLength || await reader.PageAsync(asked, cancellation) is not { } document)
        {
            return NotFound();
        }

        if (document.Address != address)
        {
            return new LocalRedirectResult(ContentLinks.Page(document.Address!).In(HttpContext) + Request.QueryString, permanent: true);
        }

        Document = document;
        Article = await articles.ReadAsync(document.Text, HttpContext, document.IsTranslationOutdated, cancellation);
        return Page();
    }

    /// <summary>Nothing is sent to a page; an unknown address is unknown to forms too.</summary>
    public IActionResult OnPost() => NotFound();
}
