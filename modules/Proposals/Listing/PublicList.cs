using System.Data.Common;
using System.Globalization;
using System.Text;

namespace Municipal.Proposals;

/// <summary>
/// Reads the public list. Plain SQL over the session's connection: the list is the portal's most read page that no cache can
/// hold in every combination, and a reader costs a fifth of what a composed query does. Constant fragments, values as parameters.
/// What is filtered by stands in the index of each order, so that a row is only read where it is shown.
/// </summary>
internal sealed class PublicList(TenantSession session, TenantCache cache, WordSearch words)
{
    private const string Columns = "SELECT number, title, field, area_id, estimate, standing, support_count FROM proposals_proposals";

    /// <param name="query">What is asked for.</param>
    /// <param name="areaId">The area behind the query's code; null for none.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<ListPage> ReadAsync(ListQuery query, Guid? areaId, CancellationToken cancellation)
    {
        if (SearchText.Key(query.Words).Length > 0)
        {
            return await words.ReadAsync(query, areaId, cancellation);
        }

        var (where, values) = Where(query, areaId);
        var order = OrderBy(query.Order);
        var sql = $"{Columns} WHERE id IN (SELECT id FROM proposals_proposals{where}{order} LIMIT {ListQuery.PageSize} OFFSET {((query.Page - 1) * ListQuery.PageSize).ToString(CultureInfo.InvariantCulture)}){order}";
        var rows = new List<ListRow>(ListQuery.PageSize);
        await using (var command = session.Connection.Command(sql, values))
        await using (var reader = await command.ExecuteReaderAsync(cancellation))
        {
            while (await reader.ReadAsync(cancellation))
            {
                rows.Add(RowOf(reader));
            }
        }

        return new ListPage(rows, await CountAsync(query, where, values, cancellation));
    }

    /// <summary>Years that have public proposals.</summary>
    /// <returns>Newest first.</returns>
    public ValueTask<IReadOnlyList<int>> YearsAsync(CancellationToken cancellation) => cache.GetAsync(session.Tenant, "proposals:years", async () =>
    {
        var years = new List<int>();
        await using var command = session.Connection.Command("SELECT DISTINCT year FROM proposals_proposals WHERE is_listed = TRUE ORDER BY year DESC");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            years.Add(reader.GetInt32(0));
        }

        return (IReadOnlyList<int>)years;
    });

    private async ValueTask<int> CountAsync(ListQuery query, string where, object[] values, CancellationToken cancellation)
    {
        return await cache.GetAsync(session.Tenant, $"proposals:count:{query.Area}:{query.Field}:{query.Standing}:{query.Year}", CountNowAsync);

        async Task<int> CountNowAsync() => Convert.ToInt32(
            await session.Connection.ScalarAsync($"SELECT COUNT(*) FROM proposals_proposals{where}", cancellation, values), CultureInfo.InvariantCulture);
    }

    private static (string Sql, object[] Values) Where(ListQuery query, Guid? areaId)
    {
        var sql = new StringBuilder(" WHERE is_listed = TRUE");
        var values = new List<object>();
        if (query.Area.Length > 0)
        {
            _ = query.Area == ListQuery.NoPlace ? sql.Append(" AND area_id IS NULL") : And("area_id =", areaId ?? Guid.Empty);
        }

        if (query.Field.Length > 0)
        {
            And("field =", query.Field);
        }

        if (query.Standing is { } standing)
        {
            And("standing =", standing.ToString());
        }

        if (query.Year is { } year)
        {
            And("year =", year);
        }

        return (sql.ToString(), [.. values]);

        StringBuilder And(string condition, object value)
        {
            values.Add(value);
            return sql.Append(CultureInfo.InvariantCulture, $" AND {condition} @p{values.Count - 1}");
        }
    }

    // The number last, so that the order is total and no row is met on two pages.
    private static string OrderBy(ListOrder order) => order switch
    {
        ListOrder.MostSupported => " ORDER BY support_count DESC, number DESC",
        ListOrder.HighestCost => " ORDER BY estimate DESC NULLS LAST, number DESC",
        _ => " ORDER BY published_at DESC, number DESC",
    };

    public static ListRow RowOf(DbDataReader reader) => new(
        reader.GetString(0),
        reader.GetString(1),
        reader.GetString(2),
        reader.IsDBNull(3) ? null : reader.GetGuid(3),
        reader.IsDBNull(4) ? null : new Won(reader.GetInt64(4)),
        Enum.Parse<Standing>(reader.GetString(5)),
        reader.GetInt32(6));
}
