using Microsoft.Extensions.Localization;

namespace Municipal.Kernel;

/// <summary>A sentence by its place in the resources, to be read in whatever language the reader has.</summary>
/// <param name="Source">The <c>Texts</c> class of the module that owns the sentence.</param>
/// <param name="Key">The key in its resources.</param>
public sealed record Phrase(Type Source, string Key)
{
    /// <summary>The sentence for a refusal of a rule: key <c>Refusal.{Enum}.{Value}</c> of the module that owns the rule.</summary>
    /// <param name="refusal">The refusal.</param>
    /// <returns>Its phrase.</returns>
    /// <exception cref="InvalidOperationException">The enum's assembly has no <c>Texts</c> class.</exception>
    public static Phrase Of(Enum refusal)
    {
        var type = refusal.GetType();
        var texts = type.Assembly.GetTypes().SingleOrDefault(t => t.Name == "Texts")
            ?? throw new InvalidOperationException($"{type} lives in an assembly without a Texts class, so it has no sentence.");
        return new Phrase(texts, $"Refusal.{type.Name}.{refusal}");
    }
}

/// <summary>Reads phrases in the current language.</summary>
/// <param name="localizers">The installation's resources.</param>
public sealed class PhraseBook(IStringLocalizerFactory localizers)
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<Type, IStringLocalizer> _bySource = new();

    /// <summary>The sentence in the current language.</summary>
    /// <param name="phrase">Which sentence.</param>
    /// <param name="arguments">Values for its places; see <c>TextFormatter</c> for the formats a place may ask for.</param>
    /// <returns>The sentence, or its key where it is missing.</returns>
    public string this[Phrase phrase, params object[] arguments] =>
        _bySource.GetOrAdd(phrase.Source, localizers.Create)[phrase.Key, arguments];
}
