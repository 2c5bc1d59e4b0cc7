using Municipal.Testing;

namespace Municipal.Faults.Tests;

/// <summary>A house with a Host that stays up, for the tests of one class.</summary>
public sealed class HostedHouse : IAsyncLifetime
{
    private HostProcess? _host;

    internal House House { get; private set; } = null!;

    internal Uri Address => _host!.Address;

    public async ValueTask InitializeAsync()
    {
        House = await House.CopyAsync();
        _host = await House.StartAsync(House.Run);
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }
}
