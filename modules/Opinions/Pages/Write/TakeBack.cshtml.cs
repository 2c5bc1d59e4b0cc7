using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Municipal.Web;

namespace Municipal.Opinions.Pages.Write;

/// <summary>Asks once more before an opinion that waits for its answer is taken back.</summary>
internal sealed class TakeBackModel(OpinionBook book, IStringLocalizer<Texts> words) : PortalPageModel
{
    public Opinion Opinion { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => await FindAsync(id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation) =>
        !await FindAsync(id, cancellation) ? NotFound()
        : book.TakeBack(Opinion) is { } refusal ? Refuse(refusal)
        : GoTo(OpinionLinks.List, words["TakeBack.Done"]);

    private async Task<bool> FindAsync(Guid id, CancellationToken cancellation)
    {
        if (await book.FindAsync(id, cancellation) is not { } opinion || opinion.AuthorId != Visitor.AccountId)
        {
            return false;
        }

        Opinion = opinion;
        return true;
    }
}
