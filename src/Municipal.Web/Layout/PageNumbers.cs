namespace Municipal.Web;

/// <summary>Which page numbers stand below a list: the first, the last, and those around the present one.</summary>
public static class PageNumbers
{
    private const int Around = 2;

    /// <summary>The numbers in order.</summary>
    /// <param name="current">The page that is shown, from 1.</param>
    /// <param name="count">How many pages there are.</param>
    /// <returns>Numbers; 0 where some are left out.</returns>
    public static IEnumerable<int> Of(int current, int count)
    {
        var last = 0;
        foreach (var page in Enumerable.Range(1, count).Where(p => p == 1 || p == count || Math.Abs(p - current) <= Around))
        {
            if (page > last + 1)
            {
                yield return 0;
            }

            yield return last = page;
        }
    }
}
