using System.Globalization;
using Municipal.Web;

namespace Municipal.Opinions;

internal static class OpinionLinks
{
    public static PortalPath List { get; } = new("/opinions");

    public static PortalPath New { get; } = new("/opinions/new");

    public static PortalPath Desk { get; } = new("/desk/opinions");

    public static PortalPath NewFor(int year) => New.With(("year", year.ToString(CultureInfo.InvariantCulture)));

    public static PortalPath Of(Guid id) => new($"/opinions/{id}");

    public static PortalPath TakeBack(Guid id) => new($"/opinions/{id}/take-back");

    public static PortalPath Answer(Guid id) => new($"/desk/opinions/{id}");

    public static PortalPath ListOf(PublicFilter show, int? year, int page = 1) => List.With(("show", Word(show, PublicFilter.All)), ("year", year?.ToString(CultureInfo.InvariantCulture)), ("page", NumberOf(page)));

    public static PortalPath DeskOf(DeskFilter show, int page = 1) => Desk.With(("show", Word(show, DeskFilter.Waiting)), ("page", NumberOf(page)));

    private static string? Word<T>(T value, T usual) where T : struct, Enum => value.Equals(usual) ? null : value.ToString().ToLowerInvariant();

    private static string? NumberOf(int page) => page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null;
}
