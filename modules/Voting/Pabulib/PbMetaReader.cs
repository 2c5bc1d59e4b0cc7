namespace Municipal.Voting.Pabulib;

/// <summary>Reads META up to the title of the next section.</summary>
internal sealed class PbMetaReader(PbScanner rows, PbProblems problems)
{
    public PbMeta Read()
    {
        var title = rows.PlaceOf(0);
        if (!rows.Next() || rows.Count != 2 || !rows[0].Equals("key", StringComparison.OrdinalIgnoreCase) || !rows[1].Equals("value", StringComparison.OrdinalIgnoreCase))
        {
            problems.Add(rows.PlaceOf(0), "After META comes the line key;value.");
            problems.ThrowIfAny();
        }

        var entries = new List<PbMetaEntry>();
        while (rows.Next() && !(rows.Count == 1 && rows[0].Equals("PROJECTS", StringComparison.OrdinalIgnoreCase)))
        {
            if (rows.Count != 2)
            {
                problems.Add(rows.PlaceOf(Math.Min(2, rows.Count)), $"A line of META has two fields, this one has {rows.Count}. A value with ';' in it stands in quotation marks.");
                continue;
            }

            var key = rows[0].ToString().ToLowerInvariant();
            if (entries.Exists(e => e.Key == key))
            {
                problems.Add(rows.PlaceOf(0), $"'{key}' stands here twice.");
            }

            entries.Add(new PbMetaEntry(key, rows[1].ToString(), rows.PlaceOf(1)));
        }

        return new PbMeta(entries, Budget(entries, title), BallotType(entries, title));
    }

    private decimal Budget(List<PbMetaEntry> entries, PbPlace title)
    {
        if (Needed(entries, "budget", title) is not { } entry)
        {
            return 0;
        }

        if (PbNumber.ReadAmount(entry.Value, out var budget) is { } wrong)
        {
            problems.Add(entry.Place, wrong);
        }

        return budget;
    }

    private PbBallotType BallotType(List<PbMetaEntry> entries, PbPlace title)
    {
        if (Needed(entries, "vote_type", title) is not { } entry)
        {
            return default;
        }

        if (!PbBallotTypes.Words.TryGetValue(entry.Value, out var type))
        {
            problems.Add(entry.Place, $"vote_type is '{entry.Value}'. It can be {string.Join(", ", PbBallotTypes.Words.Keys)}.");
        }

        return type;
    }

    private PbMetaEntry? Needed(List<PbMetaEntry> entries, string key, PbPlace title)
    {
        var entry = entries.Find(e => e.Key == key);
        if (entry is null)
        {
            problems.Add(title, $"META does not say {key}.");
        }

        return entry;
    }
}
