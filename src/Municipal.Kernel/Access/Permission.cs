namespace Municipal.Kernel;

/// <summary>
/// Something a person may be allowed to do. Modules hold theirs as static objects and contribute them under a feature;
/// where the feature is off, nobody has the permission.
/// </summary>
/// <param name="Id">Stable id, such as <c>proposals.review</c>; stored grants and recipes name it.</param>
/// <param name="Source">The <c>Texts</c> class that holds its name under <c>Permission.{Id}</c>.</param>
/// <param name="DefaultRoles">Roles that have it unless the tenant says otherwise.</param>
public sealed record Permission(string Id, Type Source, params string[] DefaultRoles)
{
    /// <summary>The name people read when they edit roles.</summary>
    public Phrase Name => new(Source, $"Permission.{Id}");
}
