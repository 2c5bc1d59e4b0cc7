namespace Municipal.Review;

/// <summary>Who may review, publish and question what, and what a verdict needs.</summary>
internal static class ReviewRules
{
    /// <summary>The last day of a department's time.</summary>
    public static DateOnly DueOn(DateTime assignedAt, int days) => CivicTime.Seoul.DayOf(assignedAt).AddDays(days);

    public static bool IsOverdue(Dossier dossier, DateOnly today) => dossier.State == DossierState.Assigned && dossier.DueOn < today;

    /// <summary>The last day on which the proposer may object.</summary>
    public static DateOnly ObjectUntil(DateTime publishedAt, int days) => CivicTime.Seoul.DayOf(publishedAt).AddDays(days);

    /// <param name="latest">The proposal's newest dossier; null where it has none.</param>
    /// <param name="isListed">Whether the public sees the proposal.</param>
    /// <param name="isQuestioned">Whether there is an objection to that dossier.</param>
    /// <param name="first">Who prepared the first review, where this is the second.</param>
    /// <param name="officer">To whom; null for the whole department.</param>
    public static ReviewRefusal? MayAssign(Dossier? latest, bool isListed, bool isQuestioned, Guid? first, Guid? officer) =>
        !isListed ? ReviewRefusal.ProposalGone
        : latest is { State: DossierState.Published } && !isQuestioned ? ReviewRefusal.PublishedStays
        : officer is not null && officer == first ? ReviewRefusal.SameOfficer
        : null;

    /// <param name="dossier">What is to be written.</param>
    /// <param name="account">By whom.</param>
    /// <param name="department">Where they belong.</param>
    /// <param name="first">Who prepared the first review, where this is the second.</param>
    public static ReviewRefusal? MayWrite(Dossier dossier, Guid account, Guid? department, Guid? first) =>
        dossier.OfficerId != account && dossier.DepartmentId != department ? ReviewRefusal.NotYours
        : dossier.State == DossierState.Published ? ReviewRefusal.PublishedStays
        : dossier.State == DossierState.HandedBack ? ReviewRefusal.HandedBack
        : first == account ? ReviewRefusal.SameOfficer
        : null;

    /// <summary>What a dossier still lacks before it can be prepared. A reason is owed for yes as well as for no.</summary>
    public static IEnumerable<Lack> Lacking(Findings findings)
    {
        for (var i = 0; i < findings.Criteria.Count; i++)
        {
            var finding = findings.Criteria[i];
            if (finding.Judgement is null && (finding.IsRequired || !finding.IsBlank))
            {
                yield return new Lack(ReviewRefusal.NoJudgement, $"Criteria[{i}].Judgement", finding.Name);
            }

            if (finding.Reason.Length == 0 && (finding.IsRequired || !finding.IsBlank))
            {
                yield return new Lack(ReviewRefusal.NoCriterionReason, $"Criteria[{i}].Reason", finding.Name);
            }
        }

        for (var i = 0; i < findings.Costs.Count; i++)
        {
            if (findings.Costs[i].Name.Length == 0 || findings.Costs[i].Amount is null)
            {
                yield return new Lack(ReviewRefusal.CostIncomplete, findings.Costs[i].Name.Length == 0 ? $"Costs[{i}].Name" : $"Costs[{i}].Amount", default);
            }
        }

        if (findings.Verdict is null)
        {
            yield return new Lack(ReviewRefusal.NoVerdict, "Verdict", default);
        }

        if (findings.Reason.Length == 0)
        {
            yield return new Lack(ReviewRefusal.NoReason, "Reason", default);
        }

        if (findings is { Verdict: Verdict.Conditional, Condition.Length: 0 })
        {
            yield return new Lack(ReviewRefusal.NoCondition, "Condition", default);
        }
    }

    /// <summary>Whether anything that will be public holds a resident registration number.</summary>
    public static bool HoldsResidentNumber(Findings findings) =>
        findings.Criteria.SelectMany(f => (string[])[f.Reason, f.Ground]).Concat(findings.Costs.Select(c => c.Name)).Concat([findings.Period, findings.Reason, findings.Condition]).Any(ResidentNumber.OccursIn);

    public static ReviewRefusal? MayPublish(Dossier dossier, bool isListed) =>
        dossier.State == DossierState.Published ? ReviewRefusal.PublishedStays
        : dossier.State != DossierState.Prepared ? ReviewRefusal.NotPrepared
        : !isListed ? ReviewRefusal.ProposalGone
        : null;

    /// <param name="latest">The proposal's newest dossier.</param>
    /// <param name="proposer">Whose proposal it is; null for one that was entered.</param>
    /// <param name="account">Who objects.</param>
    /// <param name="isQuestioned">Whether there is an objection already.</param>
    /// <param name="today">Today in Seoul.</param>
    /// <param name="days">The tenant's days.</param>
    public static ReviewRefusal? MayObject(Dossier? latest, Guid? proposer, Guid? account, bool isQuestioned, DateOnly today, int days) =>
        account is null || proposer != account ? ReviewRefusal.NotProposer
        : latest?.PublishedAt is not { } published ? ReviewRefusal.NotPublished
        : latest.Round > 1 ? ReviewRefusal.SecondIsFinal
        : isQuestioned ? ReviewRefusal.ObjectedAlready
        : today > ObjectUntil(published, days) ? ReviewRefusal.ObjectionTooLate
        : null;
}

/// <summary>Something a dossier lacks.</summary>
/// <param name="Refusal">What.</param>
/// <param name="Field">Where it is to be written, as forms name it.</param>
/// <param name="Criterion">By which criterion; empty elsewhere.</param>
internal sealed record Lack(ReviewRefusal Refusal, string Field, LocalizedText Criterion);

/// <summary>Why not.</summary>
public enum ReviewRefusal
{
    ProposalGone,
    PublishedStays,
    SameOfficer,
    NotYours,
    HandedBack,
    NoJudgement,
    NoCriterionReason,
    CostIncomplete,
    CostTooHigh,
    NoVerdict,
    NoReason,
    NoCondition,
    ResidentNumber,
    ChangedMeanwhile,
    NotPrepared,
    NotProposer,
    NotPublished,
    SecondIsFinal,
    ObjectedAlready,
    ObjectionTooLate,
}
