using System.Globalization;

namespace Municipal.Web;

/// <summary>Which page numbers stand below a list: the first, the last, and those around the present one.</summary>
public static class PageNumbers
{
    private const int Around = 2;

    /// <summary>The page that an address asks for.</summary>
    /// <param name="typed">As it stands there; null where it does not.</param>
    /// <returns>At least 1, whatever stands there.</returns>
    public static int Asked(string? typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Max(1, page) : 1;

    /// <summary>How many pages a list has.</summary>
    /// <param name="total">What is in the list.</param>
    /// <param name="size">How many stand on a page.</param>
    /// <returns>At least 1: an empty list has its page, too.</returns>
    public static int Count(int total, int size) => Math.Max(1, (total + size - 1) / size);

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
