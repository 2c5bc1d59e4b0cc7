namespace Municipal.Content;

/// <summary><c>{ "name": "content", "pages": […], "news": […], "menu": […], "footer": […] }</c></summary>
internal sealed record ContentStepModel : RecipeStepModel
{
    /// <summary>Known by their address.</summary>
    public IReadOnlyList<PageEntry> Pages { get; init; } = [];

    /// <summary>Known by their number.</summary>
    public IReadOnlyList<NewsEntry> News { get; init; } = [];

    /// <summary>The main menu; left as it is where missing.</summary>
    public IReadOnlyList<MenuEntry>? Menu { get; init; }

    /// <summary>Links at the foot of every page; left as they are where missing.</summary>
    public IReadOnlyList<MenuEntry>? Footer { get; init; }
}

internal record TextEntry
{
    public required LocalizedText Title { get; init; }

    public LocalizedText? Summary { get; init; }

    /// <summary>Markdown.</summary>
    public required LocalizedText Body { get; init; }

    public DocumentText Text() => DocumentText.Of(
        new LanguageText(Title.Ko, Summary?.Ko ?? "", Body.Ko), new LanguageText(Title.En ?? "", Summary?.En ?? "", Body.En ?? ""));
}

internal abstract record DocumentEntry : TextEntry
{
    public bool Published { get; init; } = true;

    /// <summary>Where a published text has a newer draft.</summary>
    public TextEntry? Draft { get; init; }

    /// <summary>Where the translation is behind the Korean text.</summary>
    public bool TranslationOutdated { get; init; }
}

internal sealed record PageEntry : DocumentEntry
{
    public required string Address { get; init; }

    /// <summary>Old addresses that lead to the page.</summary>
    public IReadOnlyList<string> FormerAddresses { get; init; } = [];
}

internal sealed record NewsEntry : DocumentEntry
{
    public required int Number { get; init; }

    public bool Pinned { get; init; }

    /// <summary>The day shown as its date; the day of the run where missing.</summary>
    public DateOnly? PublishedOn { get; init; }
}

/// <summary>One place of a menu: exactly one of entry, page and link.</summary>
internal sealed record MenuEntry
{
    /// <summary>Path of a feature's entry, such as <c>/news</c>.</summary>
    public string? Entry { get; init; }

    /// <summary>Address of a page, such as <c>about</c>.</summary>
    public string? Page { get; init; }

    /// <summary>An https address elsewhere.</summary>
    public string? Link { get; init; }

    public LocalizedText? Label { get; init; }

    public bool Hidden { get; init; }

    public IReadOnlyList<MenuEntry> Children { get; init; } = [];
}
