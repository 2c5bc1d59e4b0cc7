namespace Municipal.Kernel.Tests;

/// <summary>The hot writer at a table of its own: a mark can be put once. Two tenants have one each.</summary>
internal sealed class WritersDesk : IAsyncDisposable
{
    private WritersDesk(KernelHouse house, Tenant tenant, Tenant neighbour) => (House, Tenant, Neighbour) = (house, tenant, neighbour);

    public KernelHouse House { get; }

    public Tenant Tenant { get; }

    public Tenant Neighbour { get; }

    /// <summary>Rises by one per commit of the writer.</summary>
    public long Stamp => House.Registry.StampOf(Tenant.Id);

    public static async Task<WritersDesk> OpenAsync(Database database)
    {
        var house = await KernelHouse.BuildAsync(database);
        var desk = new WritersDesk(house, await house.AddAsync("gu1"), await house.AddAsync("gu2"));
        foreach (var tenant in (Tenant[])[desk.Tenant, desk.Neighbour])
        {
            await house.ExecuteAsync(tenant, "CREATE TABLE marks (name varchar(40) PRIMARY KEY)");
        }

        return desk;
    }

    public static Task<int> InsertAsync(WriterConnection connection, string name) =>
        connection.ExecuteAsync("INSERT INTO marks (name) VALUES (@p0)", CancellationToken.None, name);

    public Task<T> WriteAsync<T>(Func<WriterConnection, Task<T>> write, Tenant? tenant = null) =>
        House.Get<HotWriter>().WriteAsync(tenant ?? Tenant, write, CancellationToken.None);

    /// <summary>Puts marks in one write.</summary>
    /// <returns>The last of them.</returns>
    public Task<string> PutAsync(params string[] names) => WriteAsync(connection => InsertAllAsync(connection, names));

    /// <summary>Puts a mark, and stays at it until told to go on; whoever comes meanwhile waits.</summary>
    public async Task<(Task<string> Answer, Action Release)> HoldAsync(string name, Tenant? tenant = null)
    {
        var (begun, release) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        var answer = WriteAsync(
            async connection =>
            {
                begun.TrySetResult();
                await release.Task;
                return await InsertAllAsync(connection, [name]);
            },
            tenant);
        await begun.Task;
        return (answer, release.SetResult);
    }

    public Task<IReadOnlyList<string>> MarksAsync(Tenant? tenant = null) => House.ColumnAsync(tenant ?? Tenant, "SELECT name FROM marks ORDER BY name");

    public ValueTask DisposeAsync() => House.DisposeAsync();

    private static async Task<string> InsertAllAsync(WriterConnection connection, IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            await InsertAsync(connection, name);
        }

        return names[^1];
    }
}
