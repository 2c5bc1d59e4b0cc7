namespace Municipal.Architecture.Tests;

/// <summary>Fails with every violation at once and what to do about them.</summary>
internal static class Violations
{
    public static void None(IEnumerable<string> found, string advice)
    {
        var all = found.Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(all.Count == 0, $"{advice}\n{all.Count} found:\n  {string.Join("\n  ", all.Take(60))}");
    }
}
