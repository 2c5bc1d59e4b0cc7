using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Municipal.Benchmarks;

/// <summary>Asks for one address over and over on plain sockets: little of the machine goes to the asking.</summary>
internal static class LoadGenerator
{
    public static async Task<Rate> RunAsync(Uri address, int connections, TimeSpan time, string headers = "")
    {
        var request = Encoding.ASCII.GetBytes($"GET {address.PathAndQuery} HTTP/1.1\r\nHost: {address.Authority}\r\n{headers}\r\n");
        using var stop = new CancellationTokenSource(time);
        var clock = Stopwatch.StartNew();
        var runs = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(() => OneConnectionAsync(address, request, stop.Token))));
        var seconds = clock.Elapsed.TotalSeconds;
        var latencies = runs.SelectMany(r => r.Latencies).Order().ToList();
        return new Rate(latencies.Count / seconds, At(latencies, 0.5), At(latencies, 0.99), runs.Sum(r => r.Failures));
    }

    private static double At(List<double> ordered, double share) => ordered.Count == 0 ? double.NaN : ordered[(int)((ordered.Count - 1) * share)];

    private static async Task<(List<double> Latencies, int Failures)> OneConnectionAsync(Uri address, byte[] request, CancellationToken stop)
    {
        var latencies = new List<double>(4096);
        var failures = 0;
        var buffer = new byte[256 * 1024];
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(new DnsEndPoint(address.Host, address.Port), CancellationToken.None);
        while (!stop.IsCancellationRequested)
        {
            var started = Stopwatch.GetTimestamp();
            await socket.SendAsync(request);
            var status = await ReadAnswerAsync(socket, buffer);
            latencies.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            failures += status == 200 ? 0 : 1;
        }

        return (latencies, failures);
    }

    private static async Task<int> ReadAnswerAsync(Socket socket, byte[] buffer)
    {
        var (filled, headerEnd) = (0, -1);
        while (headerEnd < 0)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(filled));
            if (read == 0)
            {
                throw new IOException("The server closed the connection.");
            }

            filled += read;
            headerEnd = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8);
        }

        var head = Encoding.ASCII.GetString(buffer, 0, headerEnd);
        var status = int.Parse(head.AsSpan(9, 3), CultureInfo.InvariantCulture);
        var lengthAt = head.IndexOf("Content-Length: ", StringComparison.OrdinalIgnoreCase);
        if (lengthAt >= 0)
        {
            var end = head.IndexOf('\r', lengthAt) is var e && e < 0 ? head.Length : e;
            var wanted = headerEnd + 4 + int.Parse(head.AsSpan(lengthAt + 16, end - lengthAt - 16), CultureInfo.InvariantCulture);
            while (filled < wanted)
            {
                // What is past the end of the buffer only has to be counted.
                filled += await socket.ReceiveAsync(buffer.AsMemory(0, Math.Min(buffer.Length, wanted - filled)));
            }

            return status;
        }

        while (!buffer.AsSpan(0, filled).EndsWith("\r\n0\r\n\r\n"u8))
        {
            if (filled > buffer.Length - 4096)
            {
                buffer.AsSpan(filled - 16, 16).CopyTo(buffer);
                filled = 16;
            }

            filled += await socket.ReceiveAsync(buffer.AsMemory(filled));
        }

        return status;
    }
}
