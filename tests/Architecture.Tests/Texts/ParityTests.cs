using System.Text.RegularExpressions;

namespace Municipal.Architecture.Tests;

/// <summary>Every sentence exists in both languages and says the same with the same places.</summary>
public sealed partial class ParityTests
{
    [Fact]
    public void Texts_AreInBothLanguages() => Violations.None(
        from project in SourceTree.Projects
        where project.HasTexts
        from missing in project.Korean.Keys.Except(project.English.Keys).Select(k => $"{project.Name}: '{k}' has no English")
            .Concat(project.English.Keys.Except(project.Korean.Keys).Select(k => $"{project.Name}: '{k}' has no Korean"))
        select missing,
        "Write the sentence in Resources/Texts.resx (Korean, first) and Texts.en.resx (English).");

    [Fact]
    public void Texts_AreNotEmpty() => Violations.None(
        from project in SourceTree.Projects
        from text in project.Korean.Concat(project.English)
        where string.IsNullOrWhiteSpace(text.Value)
        select $"{project.Name}: '{text.Key}'",
        "A key without a sentence shows nothing. Write it, or delete the key and its use.");

    [Fact]
    public void EnglishTexts_HaveNoHangul() => Violations.None(
        from project in SourceTree.Projects
        from text in project.English
        where Hangul().IsMatch(text.Value) && !text.Key.EndsWith("InKorean", StringComparison.Ordinal)
        select $"{project.Name}: '{text.Key}' = {text.Value}",
        "Translate it. Where Korean is meant, as in a language's own name, end the key in InKorean.");

    [Fact]
    public void Texts_HaveTheSamePlaces() => Violations.None(
        from project in SourceTree.Projects
        from text in project.Korean
        where project.English.ContainsKey(text.Key) && !PlacesOf(text.Value).SetEquals(PlacesOf(project.English[text.Key]))
        select $"{project.Name}: '{text.Key}': {text.Value} / {project.English[text.Key]}",
        "Both languages must use the same places {0}, {1} …, or one of them leaves something out.");

    [Fact]
    public void Texts_AreUsed() => Violations.None(
        from project in SourceTree.Projects
        where project.HasTexts
        let source = string.Concat(SourceTree.Product.Concat(project.Files).Distinct().Where(f => !f.Path.EndsWith(".resx", StringComparison.Ordinal)).Select(f => f.Uncommented))
        from key in project.Korean.Keys
        where !IsNamedByConvention(key, source) && !source.Contains($"\"{key}\"", StringComparison.Ordinal) && !IsBuilt(key, source)
        select $"{project.Name}: '{key}'",
        "Nobody shows this sentence. Delete it in both languages, or use it.");

    private static HashSet<string> PlacesOf(string text) => [.. Places().Matches(text).Select(m => m.Groups[1].Value)];

    /// <summary>Asked for by the name of the thing itself; that a feature, permission, refusal or recorded action has its words is held by CatalogTextTests.</summary>
    private static bool IsNamedByConvention(string key, string source) => key.Split('.', 2) switch
    {
        ["Settings" or "Refusal", _] => true,
        ["Feature", var id] => source.Contains($"\"{id.Replace(".Description", "", StringComparison.Ordinal)}\"", StringComparison.Ordinal),
        ["Permission" or "Audit", var id] => source.Contains($"\"{id}\"", StringComparison.Ordinal),
        // A form's choices made from an enum: Choices<PotAim>().
        [var type, _] => Regex.IsMatch(source, $@"\bChoices<[\w.]*\b{Regex.Escape(type)}>\("),
        _ => false,
    };

    /// <summary>Used through an interpolated key such as <c>T[$"Stage.{kind}"]</c>, or a literal without its ending.</summary>
    private static bool IsBuilt(string key, string source)
    {
        for (var end = key.LastIndexOf('.'); end > 0; end = key.LastIndexOf('.', end - 1))
        {
            if (source.Contains($"\"{key[..(end + 1)]}", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return source.Contains($"}}{key[Math.Max(0, key.LastIndexOf('.'))..]}\"", StringComparison.Ordinal);
    }

    [GeneratedRegex("[가-힣]")]
    private static partial Regex Hangul();

    [GeneratedRegex(@"\{(\d+)[^}]*\}")]
    private static partial Regex Places();
}
