using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Testing;

namespace Municipal.Architecture.Tests;

/// <summary>Everything that stands in a tenant's database: what tests compare before and after, and take real ids from.</summary>
internal sealed class TenantContents
{
    private readonly List<Cell> _cells = [];

    private TenantContents()
    {
    }

    public IReadOnlyList<Cell> Cells => _cells;

    public static Task<TenantContents> ReadAsync(TestTenant portal) => portal.ReadAsync(async services =>
    {
        var connection = services.GetRequiredService<TenantSession>().Connection;
        var contents = new TenantContents();
        var tables = new List<string>();
        await using (var query = connection.Command(connection is SqliteConnection
            ? "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
            : "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename"))
        await using (var row = await query.ExecuteReaderAsync())
        {
            while (await row.ReadAsync())
            {
                tables.Add(row.GetString(0));
            }
        }

        foreach (var table in tables)
        {
            await using var query = connection.Command($"SELECT * FROM \"{table}\"");
            await using var row = await query.ExecuteReaderAsync();
            for (var number = 0; await row.ReadAsync(); number++)
            {
                for (var column = 0; column < row.FieldCount; column++)
                {
                    contents._cells.Add(new Cell(table, row.GetName(column), number, TextOf(row.GetValue(column))));
                }
            }
        }

        return contents;
    });

    /// <summary>The tables in which two pictures of a database differ.</summary>
    public static IEnumerable<string> Changed(TenantContents before, TenantContents after)
    {
        var (was, now) = (before.Prints(), after.Prints());
        return was.Keys.Union(now.Keys).Where(table => was.GetValueOrDefault(table) != now.GetValueOrDefault(table)).Order(StringComparer.Ordinal);
    }

    private Dictionary<string, string> Prints() => _cells.GroupBy(c => c.Table).ToDictionary(
        g => g.Key, g => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', g.Select(c => $"{c.Row} {c.Column} {c.Value}"))))), StringComparer.Ordinal);

    private static string TextOf(object value) => value switch
    {
        byte[] bytes => Convert.ToHexString(bytes),
        string text when Guid.TryParse(text, out var id) => id.ToString(),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
