using System.Globalization;
using Municipal.Web;

namespace Municipal.Comments;

/// <summary>Which threads a reader wants to see, from the address.</summary>
internal sealed record ThreadQuery(ThreadOrder Order, Stance? Stance, int Page)
{
    public const int PageSize = 30;

    public static ThreadQuery From(Func<string, string?> of) => new(
        Enum.TryParse<ThreadOrder>(of("order"), true, out var order) && Enum.IsDefined(order) ? order : ThreadOrder.Newest,
        Enum.TryParse<Stance>(of("stance"), true, out var stance) && Enum.IsDefined(stance) ? stance : null,
        PageNumbers.Asked(of("page")));

    public PortalPath In(PortalPath list) => list.With(
        ("order", Order == ThreadOrder.Newest ? null : Order.ToString().ToLowerInvariant()), ("stance", Stance?.ToString().ToLowerInvariant()),
        ("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null));
}

internal enum ThreadOrder
{
    Newest,
    Oldest,
    MostReplies,
}
