using System.Collections.Immutable;

namespace Municipal.Voting.Drawing;

/// <summary>All that a draw (추첨) depends on before the public number is known, frozen. The order of candidates does not matter.</summary>
internal sealed class DrawInput
{
    private readonly Dictionary<(string, string), int> _places = [];

    /// <exception cref="ArgumentException">A quota or an id stands twice, a feature has no quota, or nobody is to be drawn.</exception>
    public DrawInput(ImmutableArray<Quota> quotas, IEnumerable<Candidate> candidates, int size, DrawMethod method)
    {
        (Quotas, Size, Method) = (quotas, size, method);
        Categories = [.. quotas.Select(q => q.Category).Distinct()];
        Candidates = [.. candidates.OrderBy(c => c.Id, StringComparer.Ordinal)];
        for (var quota = 0; quota < quotas.Length; quota++)
        {
            _places.TryAdd((quotas[quota].Category, quotas[quota].Feature), quota);
        }

        if (size < 1 || quotas.IsEmpty || _places.Count < quotas.Length || quotas.Any(q => q.Min < 0 || q.Max < q.Min)
            || Candidates.Select(c => c.Id).Distinct().Count() < Candidates.Length
            || Candidates.Any(c => c.Features.Length != Categories.Length || c.Features.Where((f, i) => !_places.ContainsKey((Categories[i], f))).Any()))
        {
            throw new ArgumentException("A draw needs a panel of at least one, quotas, and candidates of different ids who each have a feature with a quota in every category.", nameof(candidates));
        }
    }

    public ImmutableArray<Quota> Quotas { get; }

    /// <summary>In the order of the quotas.</summary>
    public ImmutableArray<string> Categories { get; }

    /// <summary>In the ordinal order of ids.</summary>
    public ImmutableArray<Candidate> Candidates { get; }

    /// <summary>People on a panel.</summary>
    public int Size { get; }

    public DrawMethod Method { get; }

    /// <summary>The places of a candidate's quotas, one of each category.</summary>
    public int[] QuotasOf(Candidate candidate) => [.. candidate.Features.Select((feature, category) => _places[(Categories[category], feature)])];
}
