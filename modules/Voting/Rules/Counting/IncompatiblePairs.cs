using System.Collections.Immutable;

namespace Municipal.Voting.Counting;

/// <summary>Pairs of projects that cannot both be funded, such as two plans for one plot.</summary>
/// <param name="Pairs">Two ids each.</param>
internal sealed record IncompatiblePairs(ImmutableArray<(string One, string Other)> Pairs)
{
    public static readonly IncompatiblePairs None = new([]);

    /// <summary>What cannot be built together with the project.</summary>
    public IEnumerable<string> PartnersOf(string id) =>
        Pairs.Where(p => p.One == id).Select(p => p.Other).Concat(Pairs.Where(p => p.Other == id).Select(p => p.One));

    /// <summary>As a setting of a rule, where there are any: each pair and the list in ordinal order.</summary>
    public IEnumerable<KeyValuePair<string, object>> AsSetting() => Pairs.IsEmpty ? [] :
        [new("incompatible", Pairs.Select(p => string.CompareOrdinal(p.One, p.Other) < 0 ? $"{p.One},{p.Other}" : $"{p.Other},{p.One}").Order(StringComparer.Ordinal).ToArray())];

    public bool Equals(IncompatiblePairs? other) => other is not null && Pairs.SequenceEqual(other.Pairs);

    public override int GetHashCode() => Pairs.Length;
}
