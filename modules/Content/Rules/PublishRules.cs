namespace Municipal.Content.Rules;

/// <summary>When a draft may be published, and what publishing says about its translation.</summary>
internal static class PublishRules
{
    public static PublishRefusal? Check(DocumentText draft, bool isInBin, bool hasChanges)
    {
        if (isInBin)
        {
            return PublishRefusal.InBin;
        }

        if (!hasChanges)
        {
            return PublishRefusal.NothingChanged;
        }

        if (string.IsNullOrWhiteSpace(draft.Title.Ko) || string.IsNullOrWhiteSpace(draft.Body.Ko))
        {
            return PublishRefusal.KoreanMissing;
        }

        return draft.HasSomeEnglish && !draft.HasEnglish ? PublishRefusal.EnglishIncomplete : null;
    }

    /// <summary>
    /// The translation after a publication at <paramref name="now"/>. English is confirmed when it changes or when somebody says
    /// that it still fits; it is outdated while the Korean text was changed after that.
    /// </summary>
    public static TranslationState After(TranslationState before, DocumentText? published, DocumentText next, bool isConfirmed, DateTime now)
    {
        var korean = published is null || published.Korean != next.Korean ? now : before.KoreanChangedAt;
        var english = !next.HasEnglish ? null
            : isConfirmed || published is null || published.English != next.English ? now
            : before.EnglishConfirmedAt;
        return new TranslationState(korean, english);
    }
}

/// <summary>When the published Korean text last changed, and when its English text was last known to fit.</summary>
internal sealed record TranslationState(DateTime? KoreanChangedAt, DateTime? EnglishConfirmedAt)
{
    public bool IsOutdated => EnglishConfirmedAt is { } confirmed && KoreanChangedAt > confirmed;
}

internal enum PublishRefusal
{
    /// <summary>It is in the bin.</summary>
    InBin,

    /// <summary>The public sees this very text.</summary>
    NothingChanged,

    /// <summary>Korean title or body is missing.</summary>
    KoreanMissing,

    /// <summary>Some English, but not both title and body.</summary>
    EnglishIncomplete,
}
