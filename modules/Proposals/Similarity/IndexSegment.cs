using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;

namespace Municipal.Proposals;

/// <summary>Some proposals by their pairs of syllables (inverted lists) and initial consonants; immutable.</summary>
internal sealed class IndexSegment
{
    private const float SameAreaBonus = 1.25f;

    private readonly Dictionary<uint, int[]> _lists;
    private readonly ushort[] _sizes;
    private readonly int[] _areas;
    private readonly Dictionary<Guid, int> _areaNumbers = [];
    private readonly string _initials;
    private readonly int[] _starts;

    public IndexSegment(IReadOnlyList<ComparedItem> items)
    {
        Items = [.. items];
        (_sizes, _areas, _starts) = (new ushort[Items.Length], new int[Items.Length], new int[Items.Length]);
        var lists = new Dictionary<uint, List<int>>();
        var initials = new StringBuilder();
        var pairs = new HashSet<uint>();
        for (var i = 0; i < Items.Length; i++)
        {
            pairs.Clear();
            foreach (var word in Wording.Of(Items[i].Title, Items[i].Place).Words)
            {
                pairs.UnionWith(Wording.PairsOf(word.Meaning));
            }

            foreach (var pair in pairs)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(lists, pair, out _) ??= []).Add(i);
            }

            (_sizes[i], _areas[i], _starts[i]) = ((ushort)pairs.Count, NumberOf(Items[i].AreaId), initials.Length);
            initials.Append(InitialConsonants.Of(Items[i].Title)).Append('\n');
        }

        _lists = lists.ToDictionary(l => l.Key, l => l.Value.ToArray());
        _initials = initials.ToString();
    }

    public ComparedItem[] Items { get; }

    /// <summary>How many have a pair.</summary>
    public int Sharing(uint pair) => _lists.TryGetValue(pair, out var list) ? list.Length : 0;

    /// <summary>Offers the positions of those that have most of what is asked for, best by weight over the root of their length.</summary>
    /// <param name="asked">Pairs with their weight, rarest first.</param>
    /// <param name="area">The dong that is preferred.</param>
    /// <param name="visits">How many entries of lists may be read; common pairs beyond it are left out.</param>
    /// <param name="offer">Takes a position and its score.</param>
    public void Nominate(IReadOnlyList<(uint Pair, float Weight)> asked, Guid? area, int visits, Action<int, float> offer)
    {
        var scores = ArrayPool<float>.Shared.Rent(Items.Length);
        Array.Clear(scores, 0, Items.Length);
        foreach (var (pair, weight) in asked)
        {
            if (_lists.TryGetValue(pair, out var list) && (visits -= list.Length) >= 0)
            {
                foreach (var i in list)
                {
                    scores[i] += weight;
                }
            }
        }

        var preferred = area is { } id && _areaNumbers.TryGetValue(id, out var number) ? number : -1;
        for (var i = 0; i < Items.Length; i++)
        {
            if (scores[i] > 0)
            {
                offer(i, scores[i] / MathF.Sqrt(_sizes[i]) * (_areas[i] == preferred ? SameAreaBonus : 1));
            }
        }

        ArrayPool<float>.Shared.Return(scores);
    }

    /// <summary>Positions of those whose title has initial consonants in a row.</summary>
    public IEnumerable<int> WithInitials(string initials)
    {
        for (var at = _initials.IndexOf(initials, StringComparison.Ordinal); at >= 0;)
        {
            var found = Array.BinarySearch(_starts, at);
            var item = found >= 0 ? found : ~found - 1;
            yield return item;
            at = item + 1 < _starts.Length ? _initials.IndexOf(initials, _starts[item + 1], StringComparison.Ordinal) : -1;
        }
    }

    private int NumberOf(Guid? area)
    {
        if (area is not { } id)
        {
            return 0;
        }

        if (!_areaNumbers.TryGetValue(id, out var number))
        {
            _areaNumbers[id] = number = _areaNumbers.Count + 1;
        }

        return number;
    }
}
