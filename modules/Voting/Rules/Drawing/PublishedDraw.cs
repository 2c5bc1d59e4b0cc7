using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Municipal.Voting.Drawing;

/// <summary>
/// A draw as it is published: everything by which anybody can check it. The panels follow from quotas and candidates alone and are
/// published before the public number is known; <see cref="Seed"/>, <see cref="Number"/> and <see cref="Panel"/> are there afterwards.
/// </summary>
internal sealed record PublishedDraw
{
    /// <summary>Ids of those who are drawn.</summary>
    public ImmutableArray<string>? Panel { get; init; }

    /// <summary>The number of their panel, from 1.</summary>
    public int? Number { get; init; }

    /// <summary>The panels a candidate is on, divided by the number of panels.</summary>
    public required SortedDictionary<string, decimal> Probabilities { get; init; }

    public required DrawMethod Method { get; init; }

    /// <summary>The public number, as it was made known.</summary>
    public string? Seed { get; init; }

    /// <summary>See <see cref="HashOf"/>.</summary>
    public required string PanelsSha256 { get; init; }

    /// <summary>The smallest probability.</summary>
    public required decimal Smallest { get; init; }

    /// <summary>The largest probability.</summary>
    public required decimal Largest { get; init; }

    /// <summary>What the smallest chance cannot exceed under these quotas, cut off after nine decimals. Who has a quota of 0 is not counted.</summary>
    public required decimal Bound { get; init; }

    /// <summary>People on a panel.</summary>
    public required int Size { get; init; }

    public required ImmutableArray<Quota> Quotas { get; init; }

    /// <summary>Households are numbers, so that nobody's address is published.</summary>
    public required ImmutableArray<Candidate> Candidates { get; init; }

    /// <summary>The numbered panels, the first being number 1.</summary>
    public required ImmutableArray<ImmutableArray<string>> Panels { get; init; }

    /// <summary>SHA-256 of UTF-8 lines ended by a line feed: <c>municipal-draw 1</c>, then for each panel its number and its ids, parted by tabs.</summary>
    public static string HashOf(IEnumerable<IEnumerable<string>> panels)
    {
        var text = new StringBuilder("municipal-draw\t1\n");
        foreach (var (at, panel) in panels.Index())
        {
            text.Append(CultureInfo.InvariantCulture, $"{at + 1}\t").AppendJoin('\t', panel).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>The number of the panel that a public number picks: it cannot be known before the public number, and all are as likely.</summary>
    public static int NumberOf(string panelsSha256, string seed, int panels) => new CounterRandom($"{panelsSha256}\n{seed}").Below(panels) + 1;

    /// <summary>The draw after the public number is known.</summary>
    public PublishedDraw With(string seed)
    {
        var number = NumberOf(PanelsSha256, seed, Panels.Length);
        return this with { Seed = seed, Number = number, Panel = Panels[number - 1] };
    }
}
