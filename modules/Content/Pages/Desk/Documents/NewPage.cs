using Microsoft.AspNetCore.Mvc;

namespace Municipal.Content.Pages.Desk.Documents;

/// <summary>A new page or news item.</summary>
internal abstract class NewPage(EditorTools tools) : EditorPage(tools)
{
    public Task<IActionResult> OnGetAsync() => ShowAsync(Page());

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await ShowAsync(Again());
        }

        if (Act == EditorAct.Preview)
        {
            return await ShowAsync(Page());
        }

        var address = await AddressAsync();
        if (!ModelState.IsValid)
        {
            return await ShowAsync(Again());
        }

        var document = await Desk.CreateAsync(Kind, address, number: null, Input.Text(), Cancellation);
        Desk.Pin(document, Input.IsPinned);
        return await PublishIfAskedAsync(document) is { } refusal
            ? await ShowAsync(Refuse(refusal))
            : GoTo(ContentLinks.Edit(Kind, document.Id), Done);
    }
}
