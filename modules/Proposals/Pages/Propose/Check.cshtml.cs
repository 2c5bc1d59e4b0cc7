using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Municipal.Residents.Contracts;

namespace Municipal.Proposals.Pages.Propose;

internal sealed class CheckModel(ProposingDesk desk, PublishProposal publish, SimilarProposals similar, AttachmentShelf shelf, IAccounts accounts) : WizardPageModel(desk)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public ProposalText Text { get; private set; } = null!;

    public IReadOnlyList<TextProblem> Problems { get; private set; } = [];

    /// <summary>Proposals like this one, now that place and amount are known too.</summary>
    public IReadOnlyList<SimilarRow> Similar { get; private set; } = [];

    public IReadOnlyList<Attachment> Attached { get; private set; } = [];

    public bool HasTeam => FeatureGate.Enabled(Tenant, ProposingTeam.Feature);

    /// <summary>The name the public will read.</summary>
    public string PublicName { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid draft, CancellationToken cancellation) =>
        await ShowAsync(draft, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid draft, CancellationToken cancellation)
    {
        var answer = await publish.RunAsync(draft, Visitor.AccountId!.Value, Input.Consent, cancellation);
        if (answer.Number is { } number)
        {
            return GoTo(ProposalLinks.Detail(number), Words["Publish.Done", number]);
        }

        return answer.Refusal is { } refusal && await ShowAsync(draft, cancellation)
            ? Refuse(refusal, ProposalRules.ArgumentsOf(refusal, answer.Terms))
            : NotFound();
    }

    private async Task<bool> ShowAsync(Guid draft, CancellationToken cancellation)
    {
        if (!await LoadAsync(draft, cancellation))
        {
            return false;
        }

        (Text, Problems) = Read();
        Similar = await similar.FindAsync(Text, cancellation);
        Attached = await shelf.OfAsync(draft, cancellation);
        var me = Visitor.AccountId!.Value;
        PublicName = (await accounts.CardsAsync([me], cancellation)).GetValueOrDefault(me)?.PublicName ?? "";
        return true;
    }

    public sealed class InputModel
    {
        [Display(Name = "Input.Consent")]
        public bool Consent { get; set; }
    }
}
