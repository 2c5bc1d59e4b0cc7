using Municipal.Web;

namespace Municipal.Content.Rules;

/// <summary>What the library asks of a file beyond its content.</summary>
internal static class MediaRules
{
    public static MediaRefusal? CheckAlt(MediaKind kind, LocalizedText alt, bool isDecorative) =>
        kind.IsImage() && !isDecorative && string.IsNullOrWhiteSpace(alt.Ko) ? MediaRefusal.AltMissing : null;
}

internal enum MediaRefusal
{
    AltMissing,

    /// <summary>A paper for a picture, or a picture for a paper.</summary>
    OtherKind,

    /// <summary>Pages or news show it.</summary>
    InUse,
}
