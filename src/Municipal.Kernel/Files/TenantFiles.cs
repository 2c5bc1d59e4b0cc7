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
    private string _shelf = "";

    private string Folder => Path.Combine(paths.FilesOf(tenant.Value.Name), _shelf);

    /// <summary>A folder of its own among the tenant's files, whose user alone says what in it is still needed.</summary>
    /// <param name="name">Its name: a–z and hyphens, never from outside.</param>
    /// <returns>The same tenant's files, below that folder.</returns>
    public TenantFiles Shelf(string name) => new(tenant, paths) { _shelf = name };

    /// <summary>
    /// Deletes what nobody needs any more: files whose row was removed, and those whose transaction was rolled back after the file
    /// had been kept. For a <see cref="Shelf"/> only; what was kept or asked for again since the instant stays.
    /// </summary>
    /// <param name="needed">Ids that rows hold.</param>
    /// <param name="before">Only files kept before this instant, UTC.</param>
    /// <returns>How many were deleted.</returns>
    public int Sweep(IReadOnlySet<string> needed, DateTime before)
    {
        ArgumentNullException.ThrowIfNull(needed);
        if (_shelf.Length == 0)
        {
            throw new InvalidOperationException("Files that modules share are never swept by one of them.");
        }

        var folder = new DirectoryInfo(Folder);
        var orphans = folder.Exists ? folder.EnumerateFiles("*", SearchOption.AllDirectories).Where(f => f.LastWriteTimeUtc < before && !needed.Contains(f.Name)).ToList() : [];
        orphans.ForEach(f => f.Delete());
        return orphans.Count;
    }

    /// <summary>Keeps a file.</summary>
    /// <param name="content">The bytes, already checked by the caller.</param>
    /// <param name="cancellation">Ends the work; nothing is then kept.</param>
    /// <returns>The file's id: SHA-256 of its content in lower-case hexadecimal.</returns>
    public async Task<string> KeepAsync(Stream content, CancellationToken cancellation)
    {
        var folder = Folder;
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
        var folder = new DirectoryInfo(Folder);
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

    private string PathOf(string id) => Path.Combine(Folder, id[..2], id);
}
