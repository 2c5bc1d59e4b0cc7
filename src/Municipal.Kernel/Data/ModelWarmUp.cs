using Microsoft.EntityFrameworkCore;

namespace Municipal.Kernel;

/// <summary>
/// Builds the contexts' models on a core of its own while the rest of the installation is put together: without it the first
/// look at the database and the first visitor would each wait for their part of it.
/// </summary>
/// <param name="provider">The database. It is not asked for anything.</param>
/// <param name="databases">The modules' contexts.</param>
public sealed class ModelWarmUp(IDatabaseProvider provider, ModuleDatabases databases)
{
    /// <summary>Begins.</summary>
    /// <returns>A task that ends when all models are built, and fails where one holds a forbidden type.</returns>
    public Task RunAsync() => Task.Run(() =>
    {
        using var connection = provider.ConnectHost();
        foreach (var type in databases.Contexts)
        {
            using var context = ContextOptions.Open(provider, type, connection);
            _ = context.Model;
            // Any query brings the compiler of queries to life.
            _ = (context as KernelDb)?.Outbox.Where(o => o.Tries == 0).ToQueryString();
        }
    });
}
