using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Kernel;

namespace Municipal.Web;

/// <summary>The policies that guards use. What no guard mentions is denied.</summary>
internal static class AccessPolicies
{
    public const string SignedIn = "signed-in";
    public const string Staff = "staff";

    public static void Add(IServiceCollection services)
    {
        services.AddScoped<IAuthorizationHandler, VisitorHandler>();
        services.AddAuthorizationBuilder()
            .AddPolicy(SignedIn, p => p.AddRequirements(new VisitorRequirement(v => v.IsSignedIn)))
            .AddPolicy(Staff, p => p.AddRequirements(new VisitorRequirement(v => v.IsStaff)))
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
    }
}

/// <summary>Something that the visitor must be.</summary>
internal sealed class VisitorRequirement(Func<Visitor, bool> met) : IAuthorizationRequirement
{
    public bool IsMetBy(Visitor visitor) => met(visitor);
}

internal sealed class VisitorHandler(Visitor visitor) : AuthorizationHandler<VisitorRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, VisitorRequirement requirement)
    {
        if (requirement.IsMetBy(visitor))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}

/// <summary>Requires a permission on an endpoint; pages say it in their <c>Guards</c>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequirePermissionAttribute : AuthorizeAttribute, IAuthorizationRequirementData
{
    /// <summary>Names the permission.</summary>
    /// <param name="permissionId">Its id.</param>
    public RequirePermissionAttribute(string permissionId) => PermissionId = permissionId;

    /// <summary>The permission's id.</summary>
    public string PermissionId { get; }

    /// <inheritdoc/>
    public IEnumerable<IAuthorizationRequirement> GetRequirements()
    {
        var asked = new Permission(PermissionId, typeof(RequirePermissionAttribute));
        return [new VisitorRequirement(v => v.IsSignedIn), new VisitorRequirement(v => v.May(asked))];
    }
}
