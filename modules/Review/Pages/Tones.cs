namespace Municipal.Review.Pages;

/// <summary>Colours that go with words; never without them.</summary>
internal static class Tones
{
    public static string BadgeOf(Verdict? verdict) => verdict switch
    {
        Verdict.Eligible => "badge badge--success",
        Verdict.Conditional => "badge badge--warning",
        Verdict.NotEligible => "badge badge--danger",
        _ => "badge",
    };

    public static string BadgeOf(Judgement? judgement) => judgement switch
    {
        Judgement.Met => "badge badge--success",
        Judgement.Partly => "badge badge--warning",
        Judgement.NotMet => "badge badge--danger",
        _ => "badge",
    };

    public static string BadgeOf(DossierState state) => state switch
    {
        DossierState.HandedBack => "badge badge--warning",
        DossierState.Prepared => "badge badge--info",
        DossierState.Published => "badge badge--success",
        _ => "badge",
    };
}
