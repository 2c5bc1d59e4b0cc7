using System.Security.Cryptography;

namespace Municipal.Kernel;

/// <summary>
/// A tenant's uploaded files, below its own folder and named by what they contain: a name from outside never becomes a path,
/// the same file is kept once, and a half-written one is never seen.
/// </summary>
/// <param name="tenant">The scope's tenant.</param>
/// <param name="paths">Where tenants live.</param>
public sealed class TenantFiles(CurrentTenant tenant, InstallationPaths paths)
{
    /// <summary>Keeps a file.</summary>
    /// <param name="content">The bytes, already checked by the caller.</param>
    /// <param name="cancellation">Ends the work; nothing is then kept.</param>
    /// <returns>The file's id: SHA-256 of its content in lower-case hexadecimal.</returns>
    public async Task<string> KeepAsync(Stream content, CancellationToken cancellation)
    {
        var folder = paths.FilesOf(tenant.Value.Name);
        Directory.CreateDirectory(folder);
        var unfinished = Path.Combine(folder, $".{Path.GetRandomFileName()}");
        try
        {
            byte[] hash;
            await using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 81920, FileOptions.Asynchronous))
            {
                await content.CopyToAsync(file, cancellation);
                await file.FlushAsync(cancellation);
                file.Flush(flushToDisk: true);
                file.Position = 0;
                hash = await SHA256.HashDataAsync(file, cancellation);
            }

            var id = Convert.ToHexStringLower(hash);
            var target = PathOf(id);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(unfinished, target, overwrite: true);
            return id;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Opens a file.</summary>
    /// <param name="id">What <see cref="KeepAsync"/> gave.</param>
    /// <returns>The bytes, or null where this tenant has no such file.</returns>
    public Stream? Open(string id) => id.Length == 64 && id.All(char.IsAsciiHexDigitLower) && File.Exists(PathOf(id))
        ? new FileStream(PathOf(id), FileMode.Open, FileAccess.Read, FileShare.Read, 81920, FileOptions.Asynchronous)
        : null;

    /// <summary>Reads every file and compares it with its name.</summary>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The path of the first file that is not what its name says, or null where all are.</returns>
    public async Task<string?> FirstBrokenAsync(CancellationToken cancellation)
    {
        var folder = new DirectoryInfo(paths.FilesOf(tenant.Value.Name));
        // Names with a dot in front are files that are just being received.
        foreach (var file in folder.Exists ? folder.EnumerateFiles("*", SearchOption.AllDirectories).Where(f => !f.Name.StartsWith('.')) : [])
        {
            await using var content = file.OpenRead();
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation)) != file.Name)
            {
                return file.FullName;
            }
        }

        return null;
    }

    private string PathOf(string id) => Path.Combine(paths.FilesOf(tenant.Value.Name), id[..2], id);
}
