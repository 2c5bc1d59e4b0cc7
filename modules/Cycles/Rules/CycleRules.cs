namespace Municipal.Cycles.Rules;

internal static class CycleRules
{
    // The duty to run participatory budgeting dates from 2011; earlier years come from imports only.
    public const int FirstYear = 2000;
    public const int LastYear = 2100;

    public static bool IsLink(string text) => Uri.TryCreate(text, UriKind.Absolute, out var link) && (link.Scheme == Uri.UriSchemeHttps || link.Scheme == Uri.UriSchemeHttp);
}

internal enum CycleRefusal
{
    YearTaken,
    ChangedMeanwhile,
    NotReady,
    AlreadyPublished,
    TrackNameTaken,
    TrackInUse,
    StageInUse,
}
