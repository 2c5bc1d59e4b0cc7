using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using Municipal.Web;

namespace Municipal.Review.Pages.Desk.Assign;

/// <summary>Proposals that no department has; as many as are ticked go to one.</summary>
internal sealed class IndexModel(AssignDesk desk, DepartmentBook departments, TenantSettings settings, IStringLocalizer<Texts> words) : PortalPageModel
{
    private const int PageSize = 50;

    [BindProperty]
    public List<Guid> Ticked { get; set; } = [];

    [BindProperty]
    public PlaceInput Input { get; set; } = new();

    public IReadOnlyList<WaitingProposal> Rows { get; private set; } = [];

    public IReadOnlyList<Place> Places { get; private set; } = [];

    public IEnumerable<SelectListItem> Choices => PlaceInput.Choices(Places);

    public int Days { get; private set; }

    public int Total { get; private set; }

    public int Number { get; private set; } = 1;

    public int Pages => PageNumbers.Count(Total, PageSize);

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var waiting = await LoadAsync(cancellation);
        if (Ticked.Count == 0)
        {
            ModelState.AddModelError("", words["Assign.TickSome"]);
        }

        var place = Input.Of(Places);
        if (Input.To is not null && place is null)
        {
            ModelState.AddModelError("Input.To", words["Assign.Choose"]);
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        // What a colleague has assigned meanwhile stays with whom they gave it to.
        var answer = await desk.AssignAsync([.. Ticked.Where(id => waiting.Any(w => w.Proposal.Id == id))], place!, cancellation);
        return answer.Refusal is { } refusal ? Refuse(refusal) : GoTo(ReviewLinks.Assign, words["Assign.Done", answer.Count]);
    }

    private async Task<IReadOnlyList<WaitingProposal>> LoadAsync(CancellationToken cancellation)
    {
        var waiting = await desk.WaitingAsync(cancellation);
        Days = (await settings.GetAsync<ReviewSettings>(cancellation)).DaysToReview;
        Places = await departments.PlacesAsync(cancellation);
        Total = waiting.Count;
        Number = Math.Min(PageNumbers.Asked(Request.Query["page"]), Pages);
        Rows = [.. waiting.Skip((Number - 1) * PageSize).Take(PageSize)];
        return waiting;
    }
}
