using Municipal.Voting.Elections;

namespace Municipal.Voting.Pages;

internal static class Tones
{
    public static string BadgeOf(ElectionState state) => state switch
    {
        ElectionState.Announced => "badge badge--info",
        ElectionState.Published => "badge badge--success",
        ElectionState.Cancelled => "badge badge--danger",
        ElectionState.Draft => "badge badge--outline",
        _ => "badge badge--warning",
    };
}
