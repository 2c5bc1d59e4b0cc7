using System.Diagnostics;
using System.Security.Cryptography;

namespace Municipal.Faults.Tests;

/// <summary>
/// A small ext4 file system of its own, in an image that is mounted through a loop device. What the kernel has not yet handed to the
/// device is not in the image: a copy of it, mounted, is what a machine finds after its power was cut.
/// </summary>
internal sealed class LoopDisk : IAsyncDisposable
{
    private static readonly Lazy<string?> WhyMissing = new(Look);

    private readonly string _image;

    private LoopDisk(string image, string mount) => (_image, Mount) = (image, mount);

    /// <summary>Why there can be none here, for the skipped test to say; null where there can.</summary>
    public static string? Missing => WhyMissing.Value;

    public string Mount { get; }

    public static async Task<LoopDisk> MakeAsync(int megabytes)
    {
        var image = Path.Combine(ImageFolder(), $"municipal-disk-{Guid.CreateVersion7():N}.img");
        await using (var file = File.Create(image))
        {
            file.SetLength(megabytes * 1024L * 1024);
        }

        await ShAsync($"mkfs.ext4 -q -F -m 0 '{image}'");
        return await MountAsync(image, "");
    }

    /// <summary>What the device has at this instant, mounted apart. Whoever writes must be frozen.</summary>
    public async Task<LoopDisk> CutPowerAsync()
    {
        var copy = _image + $".cut-{Guid.CreateVersion7():N}";
        string before;
        do
        {
            // The kernel may be writing by itself; two equal copies in a row are one instant.
            File.Copy(_image, copy, overwrite: true);
            before = await HashAsync(copy);
            File.Copy(_image, copy, overwrite: true);
        }
        while (before != await HashAsync(copy));

        return await MountAsync(copy, "");
    }

    /// <summary>Has everything written so far on the device.</summary>
    public Task SynchroniseAsync() => ShAsync($"sync -f '{Mount}'");

    /// <summary>Unmounts, and mounts again so that nothing can be written.</summary>
    public async Task MakeReadOnlyAsync() => await ShAsync($"umount '{Mount}' && mount -o loop,ro '{_image}' '{Mount}'");

    /// <summary>Fills it to the last block.</summary>
    /// <returns>The file that takes the room.</returns>
    public async Task<string> FillAsync()
    {
        var file = Path.Combine(Mount, "filler");
        await ShAsync($"dd if=/dev/zero of='{file}' bs=64k 2> /dev/null; dd if=/dev/zero of='{file}2' bs=1k 2> /dev/null; sync -f '{Mount}'; true");
        return file;
    }

    /// <summary>Takes the right to write from files, even from those that have them open; or gives it back.</summary>
    public static Task LockAsync(bool locked, params string[] files) => ShAsync($"chattr {(locked ? "+" : "-")}i {string.Join(' ', files.Select(f => $"'{f}'"))}");

    public async ValueTask DisposeAsync()
    {
        await ShAsync($"umount -l '{Mount}'");
        File.Delete(_image);
    }

    private static async Task<LoopDisk> MountAsync(string image, string options)
    {
        var mount = Scratch.NewFolder("disk");
        await ShAsync($"mount -o loop{options} '{image}' '{mount}'");
        return new LoopDisk(image, mount);
    }

    private static string ImageFolder() => Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();

    private static async Task<string> HashAsync(string file)
    {
        await using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream));
    }

    private static string? Look()
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root")
        {
            return "Needs root on Linux, to mount a disk image.";
        }

        try
        {
            var disk = MakeAsync(8).GetAwaiter().GetResult();
            disk.DisposeAsync().AsTask().GetAwaiter().GetResult();
            return null;
        }
        catch (InvalidOperationException failure)
        {
            return $"No disk image can be mounted here: {failure.Message}";
        }
    }

    private static async Task ShAsync(string script)
    {
        using var sh = Process.Start(new ProcessStartInfo("sh", ["-c", script]) { RedirectStandardError = true })!;
        var said = await sh.StandardError.ReadToEndAsync();
        await sh.WaitForExitAsync();
        if (sh.ExitCode != 0)
        {
            throw new InvalidOperationException($"{script} ended with {sh.ExitCode}: {said}");
        }
    }
}
