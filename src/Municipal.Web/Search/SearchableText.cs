using Municipal.Kernel;

namespace Municipal.Web;

/// <summary>A text made ready to be searched, for those who keep a few hundred of them in memory.</summary>
/// <param name="Key">See <see cref="SearchText.Key"/>.</param>
/// <param name="Initials">See <see cref="InitialConsonants.Of"/>; of the title alone, for in long texts every sequence of consonants occurs.</param>
public sealed record SearchableText(string Key, string Initials)
{
    /// <summary>Makes a text ready.</summary>
    /// <param name="title">Its title in every language.</param>
    /// <param name="rest">What else is searched.</param>
    /// <returns>The text.</returns>
    public static SearchableText Of(LocalizedText title, params ReadOnlySpan<LocalizedText> rest)
    {
        var key = SearchText.Key($"{title.Ko}\n{title.En}");
        foreach (var text in rest)
        {
            key += $"\n{SearchText.Key(text.Ko)}\n{SearchText.Key(text.En)}";
        }

        return new SearchableText(key, InitialConsonants.Of(title.Ko));
    }
}
