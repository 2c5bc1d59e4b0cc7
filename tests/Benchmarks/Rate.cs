using System.Globalization;

namespace Municipal.Benchmarks;

/// <summary>What a run reached, and what it cost the server and the asking side.</summary>
internal sealed record Rate(double PerSecond, double MedianMs, double P99Ms, int Failures)
{
    /// <summary>Processor time of the server for one answer, µs.</summary>
    public double ServerMicroseconds { get; init; }

    /// <summary>Share of one core that the server used.</summary>
    public double ServerBusy { get; init; }

    /// <summary>Share of one core that the asking side used.</summary>
    public double AskerBusy { get; init; }

    public string Detail => string.Create(CultureInfo.InvariantCulture,
        $"{PerSecond:#,0}/s, p50 {MedianMs:0.0} ms, p99 {P99Ms:0.0} ms, {ServerMicroseconds:#,0} µs of processor{(Failures > 0 ? $", {Failures} FAILED" : "")}");
}
