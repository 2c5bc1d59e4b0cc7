using Municipal.Web;

namespace Municipal.Search;

internal static class SearchLinks
{
    public static PortalPath Find { get; } = new("/search");
}
