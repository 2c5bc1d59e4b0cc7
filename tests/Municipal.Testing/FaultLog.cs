using Microsoft.Extensions.Logging;

namespace Municipal.Testing;

/// <summary>Keeps the errors that the Host logs while it answers a test's request, so that the test can say more than "500".</summary>
internal sealed class FaultLog : ILoggerProvider
{
    private static readonly AsyncLocal<List<string>?> Open = new();

    /// <summary>Begins to collect for the calls made from the current method.</summary>
    public static List<string> Collect() => Open.Value = [];

    public ILogger CreateLogger(string categoryName) => new Collector(categoryName);

    public void Dispose()
    {
    }

    private sealed class Collector(string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel) && Open.Value is { } faults)
            {
                lock (faults)
                {
                    faults.Add($"{category}: {formatter(state, exception)}\n{exception}");
                }
            }
        }
    }
}
