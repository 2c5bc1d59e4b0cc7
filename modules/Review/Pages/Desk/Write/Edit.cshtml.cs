using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using Municipal.Proposals.Contracts;

namespace Municipal.Review.Pages.Desk.Write;

/// <summary>The dossier: kept as a draft whenever wanted, prepared when nothing is lacking.</summary>
internal sealed class EditModel(IProposals proposals, DossierBook book, TenantSettings settings, PhraseBook phrases, IStringLocalizer<Texts> words) : DossierPageModel(proposals, book)
{
    [BindProperty]
    public DossierInput Input { get; set; } = new();

    public IReadOnlyList<Finding> Rows { get; private set; } = [];

    /// <summary>What somebody else saved while this form was open.</summary>
    public Findings? Meanwhile { get; private set; }

    public IEnumerable<SelectListItem> Judgements => Enum.GetValues<Judgement>().Select(j => new SelectListItem(words[$"Judgement.{j}"], j.ToString()));

    public IEnumerable<SelectListItem> Verdicts => Enum.GetValues<Verdict>().Select(v => new SelectListItem(words[$"Verdict.{v}"], v.ToString()));

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancellation)
    {
        if (await FindAsync(number, cancellation) is { } elsewhere)
        {
            return elsewhere;
        }

        Rows = await RowsAsync(cancellation);
        Show(Dossier.Findings with { Criteria = Rows });
        return Page();
    }

    public Task<IActionResult> OnPostAsync(string number, CancellationToken cancellation) => KeepAsync(number, isPrepared: false, cancellation);

    public Task<IActionResult> OnPostPrepareAsync(string number, CancellationToken cancellation) => KeepAsync(number, isPrepared: true, cancellation);

    private async Task<IActionResult> KeepAsync(string number, bool isPrepared, CancellationToken cancellation)
    {
        if (!await LoadAsync(number, cancellation))
        {
            return NotFound();
        }

        Rows = await RowsAsync(cancellation);
        Input.Fill(Rows);
        foreach (var (line, i) in Input.Costs.Select((line, i) => (line, i)).Where(x => x.line.Amount is { } amount && (amount < Won.Zero || amount > CostLine.Most)))
        {
            Lacks(new Lack(ReviewRefusal.CostTooHigh, $"Costs[{i}].Amount", default));
        }

        if (Refusal is { } refusal)
        {
            // It was taken away while somebody wrote: what they typed stays before them.
            return Refuse(refusal);
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        var findings = Input.Read(Rows);
        if (Input.Version != Dossier.Version)
        {
            Meanwhile = Dossier.Findings;
            return Refuse(ReviewRefusal.ChangedMeanwhile);
        }

        if (ReviewRules.HoldsResidentNumber(findings))
        {
            return Refuse(ReviewRefusal.ResidentNumber);
        }

        return isPrepared && ReviewRules.Lacking(findings).ToList() is { Count: > 0 } lacks ? Incomplete(findings, lacks) : Keep(findings, isPrepared);
    }

    private IActionResult Keep(Findings findings, bool isPrepared)
    {
        Dossier.Write(findings);
        if (isPrepared)
        {
            Book.Prepare(Dossier, Proposal);
        }

        return GoTo(isPrepared ? ReviewLinks.Item(Proposal.Number) : ReviewLinks.Write(Proposal.Number), words[isPrepared ? "Write.Prepared" : "Write.Saved"]);
    }

    private PageResult Incomplete(Findings findings, IReadOnlyList<Lack> lacks)
    {
        // The lines stand without gaps again, as the rule has counted them.
        ModelState.Clear();
        Show(findings);
        foreach (var lack in lacks)
        {
            Lacks(lack);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private void Lacks(Lack lack) => ModelState.AddModelError($"Input.{lack.Field}", phrases[Phrase.Of(lack.Refusal), lack.Criterion.ToString()]);

    private void Show(Findings findings)
    {
        Input = DossierInput.Of(findings, Dossier.Version);
        Input.Fill(Rows);
    }

    private async Task<IReadOnlyList<Finding>> RowsAsync(CancellationToken cancellation) =>
        Dossier.Findings.Against((await settings.GetAsync<ReviewSettings>(cancellation)).Criteria);
}
