using Microsoft.AspNetCore.Mvc;
using Municipal.Web;

namespace Municipal.Opinions.Pages.Read;

internal sealed class ItemModel(OpinionBook book, OpinionReader reader) : PortalPageModel
{
    public OpinionView Shown { get; private set; } = null!;

    public Opinion Opinion => Shown.Opinion;

    /// <summary>A hidden text is for its author and for those who decide about hiding.</summary>
    public bool IsReadable => Opinion.HiddenReason is null || Opinion.AuthorId == Visitor.AccountId || Visitor.May(OpinionPermissions.Answer);

    public bool MayTakeBack => OpinionRules.MayTakeBack(Opinion, Visitor.AccountId) is null;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await book.FindAsync(id, cancellation) is not { } opinion)
        {
            return NotFound();
        }

        Shown = await reader.ViewAsync(opinion, cancellation);
        return Page();
    }
}
