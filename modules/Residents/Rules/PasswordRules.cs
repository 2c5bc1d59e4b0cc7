using System.Text;

namespace Municipal.Residents;

/// <summary>
/// What a password must be, after NIST SP 800-63B-4 §3.1.1.2 and OWASP ASVS 5.0 §6.2: long enough, not one that everybody tries,
/// and nothing about composition. Every character counts, space and Hangul included.
/// </summary>
internal static class PasswordRules
{
    public const int Shortest = 8;
    public const int Recommended = 15;
    public const int Longest = 128;
    private const int ShortestContextWord = 3;

    /// <summary>One spelling for one password: macOS sends Hangul decomposed, other systems composed.</summary>
    public static string Normalise(string password) => PlainText.Normal(password, NormalizationForm.FormC);

    /// <summary>Whether a new password must be refused.</summary>
    /// <param name="password">As typed.</param>
    /// <param name="isCommon">Whether a password in lower case is on the list of those everybody tries.</param>
    /// <param name="context">What an attacker knows anyway: address, name, portal.</param>
    public static PasswordRefusal? Check(string password, Func<string, bool> isCommon, IEnumerable<string> context)
    {
        var text = Normalise(password);
        if (PlainText.Length(text) < Shortest)
        {
            return PasswordRefusal.TooShort;
        }

        if (text.Length > Longest)
        {
            return PasswordRefusal.TooLong;
        }

        var plain = text.ToLowerInvariant();
        if (isCommon(plain) || isCommon(plain.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '!', '@', '#', '.')) || IsMonotonous(plain))
        {
            return PasswordRefusal.Common;
        }

        return IsMadeOf(plain, ContextWords(context)) ? PasswordRefusal.AboutYou : null;
    }

    /// <summary>One or two characters over and over, or a run such as 12345678 or hgfedcba.</summary>
    private static bool IsMonotonous(string text) =>
        text.Distinct().Count() <= 2 || IsRun(text, 1) || IsRun(text, -1);

    private static bool IsRun(string text, int by) => Enumerable.Range(1, text.Length - 1).All(i => text[i] - text[i - 1] == by);

    private static IEnumerable<string> ContextWords(IEnumerable<string> context) =>
        context.SelectMany(c => c.Split((char[])[' ', '@', '.', '-', '_'], StringSplitOptions.RemoveEmptyEntries).Append(c))
            .Select(w => Normalise(w).ToLowerInvariant()).Where(w => w.Length >= ShortestContextWord).Distinct().OrderByDescending(w => w.Length);

    /// <summary>Whether hardly anything is left of a password once these words are taken out of it.</summary>
    private static bool IsMadeOf(string text, IEnumerable<string> words)
    {
        var left = words.Aggregate(text, (rest, word) => rest.Replace(word, "", StringComparison.Ordinal));
        return left.Length < text.Length && left.Length <= Shortest / 2;
    }
}

internal enum PasswordRefusal
{
    TooShort,
    TooLong,
    Common,
    AboutYou,
}
