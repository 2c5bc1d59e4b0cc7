namespace Municipal.Content;

/// <summary>What is written of a page or a news item: Korean always, English where somebody translated it.</summary>
internal sealed record DocumentText(LocalizedText Title, LocalizedText Summary, LocalizedText Body)
{
    public bool HasEnglish => Title.HasBoth && Body.HasBoth;

    public bool HasSomeEnglish => !string.IsNullOrWhiteSpace(Title.En) || !string.IsNullOrWhiteSpace(Summary.En) || !string.IsNullOrWhiteSpace(Body.En);

    public LanguageText Korean => new(Title.Ko ?? "", Summary.Ko ?? "", Body.Ko ?? "");

    public LanguageText English => new(Title.En ?? "", Summary.En ?? "", Body.En ?? "");

    /// <summary>One form for one content, so that "nothing changed" can be told.</summary>
    public static DocumentText Of(LanguageText korean, LanguageText english) => new(
        Both(PlainText.CleanLine(korean.Title), PlainText.CleanLine(english.Title)),
        Both(PlainText.Clean(korean.Summary), PlainText.Clean(english.Summary)),
        Both(PlainText.Clean(korean.Body), PlainText.Clean(english.Body)));

    private static LocalizedText Both(string korean, string english) => new(korean, english.Length == 0 ? null : english);
}

/// <summary>The same in one language.</summary>
internal sealed record LanguageText(string Title, string Summary, string Body)
{
    public static LanguageText Empty { get; } = new("", "", "");
}
