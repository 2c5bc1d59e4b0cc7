using Microsoft.Data.Sqlite;

namespace Municipal.Faults.Tests;

/// <summary>What the database really has, read past the product.</summary>
internal static class Evidence
{
    public static async Task<List<object[]>> RowsAsync(string database, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={database};Pooling=False;Default Timeout=30");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<object[]>();
        while (await reader.ReadAsync())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    public static async Task<long> CountAsync(string database, string sql) => (long)(await RowsAsync(database, sql))[0][0];

    public static async Task ExpectNoneAsync(string database, string what, string sql)
    {
        var count = await CountAsync(database, sql);
        Assert.True(count == 0, $"{what}: {count}");
    }
}
