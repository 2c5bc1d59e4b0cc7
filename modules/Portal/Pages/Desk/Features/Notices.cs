using Microsoft.Extensions.Localization;

namespace Municipal.Portal.Pages.Desk.Features;

internal static class Notices
{
    /// <summary>What was switched, as one sentence; null where nothing was.</summary>
    public static string? Said(this IStringLocalizer words, SwitchBoard board, FeatureChange change) => change switch
    {
        { SwitchedOn.Count: > 0 } => words["Features.SwitchedOn", board.NamesOf(change.SwitchedOn)].Value,
        { SwitchedOff.Count: > 0 } => words["Features.SwitchedOff", board.NamesOf(change.SwitchedOff)].Value,
        _ => null,
    };
}
