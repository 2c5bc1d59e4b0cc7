using System.Collections.Frozen;

namespace Municipal.Kernel;

/// <summary>Who acts in this scope, at this tenant. Nobody is anybody at another one.</summary>
public sealed class Visitor
{
    private FrozenSet<string> _permissions = FrozenSet<string>.Empty;

    /// <summary>The account, or null for someone not signed in.</summary>
    public Guid? AccountId { get; private set; }

    /// <summary>Name to show; empty for someone not signed in.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The dong the person chose, or null.</summary>
    public Guid? AreaId { get; private set; }

    /// <summary>The person's roles.</summary>
    public IReadOnlyList<string> RoleNames { get; private set; } = [];

    /// <summary>Whether somebody is signed in.</summary>
    public bool IsSignedIn => AccountId is not null;

    /// <summary>Whether the person works for the tenant.</summary>
    public bool IsStaff => RoleNames.Any(Roles.IsStaff);

    /// <summary>How the audit names the actor.</summary>
    public string Actor { get; private set; } = "anonymous";

    /// <summary>Whether the person may do something here and now.</summary>
    /// <param name="permission">The permission.</param>
    /// <returns>True where a role of theirs has it and its feature is on.</returns>
    public bool May(Permission permission) => _permissions.Contains(permission.Id);

    /// <summary>Says who acts. The session handler calls it once per request.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="name">Name to show.</param>
    /// <param name="areaId">The person's dong.</param>
    /// <param name="roles">The person's roles.</param>
    /// <param name="permissions">Ids of what those roles may do here.</param>
    public void SignIn(Guid accountId, string name, Guid? areaId, IReadOnlyList<string> roles, FrozenSet<string> permissions)
    {
        (AccountId, Name, AreaId, RoleNames, _permissions) = (accountId, name, areaId, roles, permissions);
        Actor = $"account:{accountId}";
    }

    /// <summary>Says that the installation itself acts: a job, a recipe, a command.</summary>
    /// <param name="what">Which, such as <c>recipe:gu-standard</c>.</param>
    /// <param name="name">The person behind it, where there is one.</param>
    public void ActAs(string what, string name = "") => (Actor, Name) = (what, name);
}
