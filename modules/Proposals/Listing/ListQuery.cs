using System.Globalization;
using Municipal.Web;

namespace Municipal.Proposals;

/// <summary>What a reader of the public list asks for, read from the address; what cannot be read is left out.</summary>
internal sealed record ListQuery(string Area, string Field, Standing? Standing, int? Year, string Words, ListOrder Order, int Page)
{
    public const int PageSize = 20;

    /// <summary>In place of an area's code: proposals without an exact place.</summary>
    public const string NoPlace = "none";

    private const int LongestWords = 60;
    private const int LastPage = 5_000;

    public bool IsFiltered => Area.Length > 0 || Field.Length > 0 || Standing is not null || Year is not null || Words.Length > 0;

    public static ListQuery From(Func<string, string?> value) => new(
        value("area") ?? "",
        value("field") ?? "",
        Enum.TryParse<Standing>(value("standing"), ignoreCase: true, out var standing) && Enum.IsDefined(standing) ? standing : null,
        int.TryParse(value("year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null,
        PlainText.CleanLine(value("q")) is var words && words.Length <= LongestWords ? words : words[..LongestWords],
        Enum.TryParse<ListOrder>(value("sort"), ignoreCase: true, out var order) && Enum.IsDefined(order) ? order : ListOrder.Newest,
        Math.Min(PageNumbers.Asked(value("page")), LastPage));

    /// <summary>Without choices that the portal does not have, so that an address cannot ask for endlessly many different lists.</summary>
    public ListQuery Among(IEnumerable<string> areas, IEnumerable<string> fields, IEnumerable<int> years) => this with
    {
        Area = Area == NoPlace || areas.Contains(Area) ? Area : "",
        Field = fields.Contains(Field) ? Field : "",
        Year = Year is { } year && years.Contains(year) ? year : null,
    };

    public PortalPath In(PortalPath list) => list.With(
        ("q", Words), ("area", Area), ("field", Field), ("standing", Standing is { } standing ? Address(standing.ToString()) : null),
        ("year", Year?.ToString(CultureInfo.InvariantCulture)), ("sort", Order == ListOrder.Newest ? null : Address(Order.ToString())),
        ("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null));

    /// <summary>How a choice is written in an address: notFunded.</summary>
    public static string Address(string choice) => char.ToLowerInvariant(choice[0]) + choice[1..];
}

internal enum ListOrder
{
    Newest,
    MostSupported,
    HighestCost,
}
