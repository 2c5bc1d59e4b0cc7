namespace Municipal.Kernel;

/// <summary>A name held across processes of one machine by an open file: the operating system's lock on it ends with the process.</summary>
internal static class FileHold
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public static async Task<IAsyncDisposable?> TakeAsync(string file, HoldKind kind, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, kind == HoldKind.Together ? FileShare.ReadWrite : FileShare.None);
            }
            catch (IOException failure) when (IsHeld(failure))
            {
                if (kind == HoldKind.AloneIfFree)
                {
                    return null;
                }
            }

            await Task.Delay(Pause, cancellation);
        }
    }

    /// <summary>EWOULDBLOCK of Linux and of macOS, and the sharing violation of Windows; a full or read-only disk is none of them.</summary>
    private static bool IsHeld(IOException failure) => failure.HResult is 11 or 35 or unchecked((int)0x80070020);
}
