namespace Municipal.Proposals;

/// <summary>Which page numbers stand below a list: the first, the last, and those around the present one.</summary>
internal static class PageNumbers
{
    private const int Around = 2;

    /// <returns>Numbers in order; 0 where some are left out.</returns>
    public static IEnumerable<int> Of(int current, int pages)
    {
        var shown = Enumerable.Range(1, pages).Where(p => p == 1 || p == pages || Math.Abs(p - current) <= Around);
        var last = 0;
        foreach (var page in shown)
        {
            if (page > last + 1)
            {
                yield return 0;
            }

            yield return last = page;
        }
    }
}

/// <summary>What the links below a list need.</summary>
internal sealed record PagesView(int Current, int Pages, Func<int, Municipal.Web.PortalPath> Path);
