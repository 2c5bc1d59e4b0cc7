using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using Municipal.Proposals.Contracts;
using Municipal.Web;

namespace Municipal.Review.Pages.Desk.Assign;

/// <summary>Assigns one proposal, also one that another department has.</summary>
internal sealed class OneModel(IProposals proposals, AssignDesk desk, DossierBook book, DepartmentBook departments, TenantSettings settings, IStringLocalizer<Texts> words) : PortalPageModel
{
    public ProposalCard Proposal { get; private set; } = null!;

    public Dossier? Latest { get; private set; }

    public IReadOnlyList<Place> Places { get; private set; } = [];

    public IEnumerable<SelectListItem> Choices => PlaceInput.Choices(Places);

    public int Days { get; private set; }

    /// <summary>The dossier's version when the form was shown; 0 where there was none.</summary>
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public PlaceInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancellation)
    {
        if (!await LoadAsync(number, cancellation))
        {
            return NotFound();
        }

        Input.To = Places.FirstOrDefault(p => p.Department.Id == Latest?.DepartmentId && p.Officer?.Id == Latest.OfficerId)?.Code;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string number, CancellationToken cancellation)
    {
        if (!await LoadAsync(number, cancellation))
        {
            return NotFound();
        }

        if (Input.To is not null && Input.Of(Places) is null)
        {
            ModelState.AddModelError("Input.To", words["Assign.Choose"]);
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        if (Version != (Latest?.Version ?? 0))
        {
            return Refuse(ReviewRefusal.ChangedMeanwhile);
        }

        var answer = await desk.AssignAsync([Proposal.Id], Input.Of(Places)!, cancellation);
        return answer.Refusal is { } refusal ? Refuse(refusal) : GoTo(ReviewLinks.Item(number), words["Assign.Done", answer.Count]);
    }

    private async Task<bool> LoadAsync(string number, CancellationToken cancellation)
    {
        if (await proposals.FindAsync(number, cancellation) is not { } proposal)
        {
            return false;
        }

        Proposal = proposal;
        Latest = (await book.OfAsync(proposal.Id, cancellation)).FirstOrDefault();
        Places = await departments.PlacesAsync(cancellation);
        Days = (await settings.GetAsync<ReviewSettings>(cancellation)).DaysToReview;
        return true;
    }
}
