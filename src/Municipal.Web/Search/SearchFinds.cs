namespace Municipal.Web;

/// <summary>What a feature found.</summary>
/// <param name="Best">The best of it, best first.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="All">Where all of it is listed; null where there is no such list.</param>
public sealed record SearchFinds(IReadOnlyList<SearchFind> Best, int Total, PortalPath? All = null)
{
    /// <summary>Nothing.</summary>
    public static SearchFinds None { get; } = new([], 0);

    /// <summary>The first of everything that was found.</summary>
    /// <param name="found">All finds, best first.</param>
    /// <param name="most">How many are shown.</param>
    /// <returns>The finds.</returns>
    public static SearchFinds Of(IReadOnlyList<SearchFind> found, int most) => new([.. found.Take(most)], found.Count);
}

/// <summary>One thing that was found.</summary>
/// <param name="Title">Its title, in the reader's language where it has one.</param>
/// <param name="Path">Where it is.</param>
/// <param name="About">One line about it; empty for none.</param>
public sealed record SearchFind(string Title, PortalPath Path, string About);
