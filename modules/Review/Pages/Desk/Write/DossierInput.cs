using System.ComponentModel.DataAnnotations;

namespace Municipal.Review.Pages.Desk.Write;

/// <summary>A dossier as the form has it.</summary>
internal sealed class DossierInput
{
    public const int MostLines = 50;
    private const int BlankLines = 3;

    /// <summary>The dossier's version when the form was shown.</summary>
    public int Version { get; set; }

    public List<CriterionInput> Criteria { get; set; } = [];

    public List<CostInput> Costs { get; set; } = [];

    [StringLength(Dossier.LongestLine), Display(Name = "Dossier.Period")]
    public string? Period { get; set; }

    [Display(Name = "Dossier.Verdict")]
    public Verdict? Verdict { get; set; }

    [StringLength(Dossier.LongestReason), Display(Name = "Dossier.Reason")]
    public string? Reason { get; set; }

    [StringLength(Dossier.LongestReason), Display(Name = "Dossier.Condition")]
    public string? Condition { get; set; }

    public static DossierInput Of(Findings findings, int version) => new()
    {
        Version = version,
        Criteria = [.. findings.Criteria.Select(f => new CriterionInput { Code = f.Code, Judgement = f.Judgement, Reason = f.Reason, Ground = f.Ground })],
        Costs = [.. findings.Costs.Select(c => new CostInput { Name = c.Name, Amount = c.Amount })],
        Period = findings.Period, Verdict = findings.Verdict, Reason = findings.Reason, Condition = findings.Condition,
    };

    /// <summary>Rows of the form: one for each criterion, in their order, and some blank lines of cost.</summary>
    public void Fill(IReadOnlyList<Finding> rows)
    {
        Criteria = [.. rows.Select(r => Criteria.FirstOrDefault(c => c.Code == r.Code) ?? new CriterionInput { Code = r.Code })];
        var wanted = Math.Min(Costs.Count(c => !c.IsBlank) + BlankLines, MostLines);
        Costs.AddRange(Enumerable.Range(0, Math.Max(0, wanted - Costs.Count)).Select(_ => new CostInput()));
    }

    /// <summary>What was typed, as it is kept.</summary>
    public Findings Read(IReadOnlyList<Finding> rows) => new()
    {
        Criteria = [.. rows.Select(r => (Row: r, Typed: Criteria.FirstOrDefault(c => c.Code == r.Code))).Select(x => x.Row with
        {
            Judgement = x.Typed?.Judgement, Reason = x.Typed?.Reason ?? "", Ground = PlainText.CleanLine(x.Typed?.Ground),
        })],
        Costs = [.. Costs.Where(c => !c.IsBlank).Take(MostLines).Select(c => new CostLine(PlainText.CleanLine(c.Name), c.Amount))],
        Period = PlainText.CleanLine(Period), Verdict = Verdict, Reason = Reason ?? "", Condition = Condition ?? "",
    };
}

internal sealed class CriterionInput
{
    public string Code { get; set; } = "";

    [Display(Name = "Dossier.Judgement")]
    public Judgement? Judgement { get; set; }

    [StringLength(Dossier.LongestText), Display(Name = "Dossier.CriterionReason")]
    public string? Reason { get; set; }

    [StringLength(Dossier.LongestReason), Display(Name = "Dossier.Ground")]
    public string? Ground { get; set; }
}

internal sealed class CostInput
{
    [StringLength(Dossier.LongestLine), Display(Name = "Dossier.CostName")]
    public string? Name { get; set; }

    [Display(Name = "Dossier.CostAmount")]
    public Won? Amount { get; set; }

    public bool IsBlank => string.IsNullOrEmpty(Name) && Amount is null;
}
