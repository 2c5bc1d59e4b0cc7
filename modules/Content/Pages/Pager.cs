using Municipal.Web;

namespace Municipal.Content.Pages;

/// <summary>Links to the pages of a list: the first, the last and those around the current one; null stands for a gap.</summary>
internal sealed record Pager(int Current, int Last, Func<int, PortalPath> Link)
{
    private const int Around = 2;

    public IReadOnlyList<int?> Numbers
    {
        get
        {
            var shown = Enumerable.Range(1, Last).Where(n => n == 1 || n == Last || Math.Abs(n - Current) <= Around).ToList();
            return [.. shown.SelectMany((n, i) => i > 0 && n - shown[i - 1] > 1 ? new int?[] { null, n } : [n])];
        }
    }
}
