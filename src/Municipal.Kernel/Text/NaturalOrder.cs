using System.Globalization;

namespace Municipal.Kernel;

/// <summary>Sorts names as people count them, Hangul before Latin: 1동, 2동, 10동.</summary>
public sealed class NaturalOrder : IComparer<string>
{
    private static readonly CompareInfo Korean = LanguageChoice.Korean.CompareInfo;

    private NaturalOrder()
    {
    }

    /// <summary>The one comparer, for both languages, so that a list has the same order for every reader.</summary>
    public static NaturalOrder Instance { get; } = new();

    /// <summary>Compares two names; those that only differ in leading zeros (1동, 01동) by their code units. Null comes first.</summary>
    /// <param name="x">A name.</param>
    /// <param name="y">A name.</param>
    /// <returns>Negative, zero or positive; zero only for equal strings.</returns>
    public int Compare(string? x, string? y)
    {
        var natural = Korean.Compare(x, y, CompareOptions.NumericOrdering);
        return natural != 0 ? natural : string.CompareOrdinal(x, y);
    }
}
