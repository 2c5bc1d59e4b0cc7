namespace Municipal.Kernel;

/// <summary>Where everything that this installation owns lives: below <c>Municipal:DataPath</c>.</summary>
/// <param name="root">The data path; made absolute, so that the program runs from any folder.</param>
public sealed class InstallationPaths(string root)
{
    /// <summary>The data path itself.</summary>
    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>One folder per tenant.</summary>
    public string Tenants => Path.Combine(Root, "tenants");

    /// <summary>Set-ups under way; whatever is here at start was interrupted.</summary>
    public string Staging => Path.Combine(Root, "staging");

    /// <summary>Migrated empty databases by schema version.</summary>
    public string Templates => Path.Combine(Root, "templates");

    /// <summary>Deleted tenants.</summary>
    public string Archive => Path.Combine(Root, "archive");

    /// <summary>Mail written as files where no mail server is configured.</summary>
    public string Mail => Path.Combine(Root, "mail");

    /// <summary>The folder of a tenant's uploaded files.</summary>
    /// <param name="tenant">The tenant's name.</param>
    /// <returns>An absolute path.</returns>
    public string FilesOf(TenantName tenant) => Path.Combine(Tenants, tenant.Value, "files");

    /// <summary>Makes the folders that must exist.</summary>
    public void Create()
    {
        foreach (var folder in (string[])[Tenants, Staging, Templates, Archive])
        {
            Directory.CreateDirectory(folder);
        }
    }
}
