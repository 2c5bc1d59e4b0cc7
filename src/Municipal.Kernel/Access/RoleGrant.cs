namespace Municipal.Kernel;

/// <summary>A tenant's own word on a role and a permission, over the permission's default.</summary>
public sealed class RoleGrant
{
    /// <summary>Identity.</summary>
    public Guid Id { get; init; }

    /// <summary>The role.</summary>
    public required string Role { get; init; }

    /// <summary>The permission's id.</summary>
    public required string Permission { get; init; }

    /// <summary>Granted, or taken away.</summary>
    public bool Granted { get; set; }
}
