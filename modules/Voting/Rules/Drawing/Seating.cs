namespace Municipal.Voting.Drawing;

/// <summary>
/// Who of each type sits on which of the numbered panels: those who have sat least often, and among them whom a number that follows from
/// the input points at. Nobody sits twice on a panel, nor with somebody of the same household.
/// </summary>
internal sealed class Seating
{
    private readonly CandidateTypes _types;
    private readonly int[] _times;
    private readonly int[] _household;
    private readonly HashSet<int>[] _seated;

    private Seating(CandidateTypes types, int candidates, int[][] panels, string text)
    {
        (_types, _times, _household) = (types, new int[candidates], new int[candidates]);
        _seated = [.. panels.Select(_ => new HashSet<int>())];
        for (var type = 0; type < types.Count; type++)
        {
            foreach (var (candidate, household) in types[type].Members)
            {
                _household[candidate] = household;
            }
        }

        var random = new CounterRandom(text);
        for (var panel = 0; panel < panels.Length; panel++)
        {
            var taken = new HashSet<int>();
            for (var type = 0; type < types.Count; type++)
            {
                Seat(panel, types[type], panels[panel][type], taken, random);
            }
        }

        for (var type = 0; type < types.Count; type++)
        {
            while (Even(types[type]))
            {
            }
        }
    }

    /// <summary>The places of the candidates on each panel, in rising order.</summary>
    public static IReadOnlyList<int[]> Of(CandidateTypes types, int candidates, int[][] panels, string text) =>
        [.. new Seating(types, candidates, panels, text)._seated.Select(s => s.Order().ToArray())];

    private void Seat(int panel, CandidateType type, int count, HashSet<int> taken, CounterRandom random)
    {
        if (count == 0)
        {
            return;
        }

        var waiting = type.Members.Where(m => !taken.Contains(m.Household)).Select(m => (m.Candidate, m.Household, Lot: type.People == 1 ? 0 : random.Next())).ToList();
        foreach (var (candidate, household, _) in waiting.OrderBy(m => _times[m.Candidate]).ThenBy(m => m.Lot).ThenBy(m => m.Candidate))
        {
            if (count > 0 && taken.Add(household))
            {
                _times[candidate]++;
                _seated[panel].Add(candidate);
                count--;
            }
        }
    }

    /// <summary>Lets who sits least take the place of who sits most, where they are two or more apart.</summary>
    private bool Even(CandidateType type)
    {
        var most = type.Members.MaxBy(m => _times[m.Candidate]);
        foreach (var least in type.Members.Where(m => _times[m.Candidate] + 1 < _times[most.Candidate]).OrderBy(m => _times[m.Candidate]).ThenBy(m => m.Candidate))
        {
            foreach (var seated in _seated.Where(s => s.Contains(most.Candidate) && !s.Any(c => c != most.Candidate && _household[c] == least.Household)))
            {
                seated.Remove(most.Candidate);
                seated.Add(least.Candidate);
                _times[most.Candidate]--;
                _times[least.Candidate]++;
                return true;
            }
        }

        return false;
    }
}
