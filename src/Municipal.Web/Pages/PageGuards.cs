using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Municipal.Kernel;

namespace Municipal.Web;

/// <summary>
/// Who may enter the pages of a folder. Each folder of pages, or one above it, has a class <c>Guards</c> derived from this;
/// a page without any is closed to everybody.
/// </summary>
public abstract class PageGuards
{
    /// <summary>States the folder's conditions.</summary>
    /// <param name="guard">Collects them.</param>
    public abstract void Describe(GuardBuilder guard);
}

/// <summary>Collects the conditions of a folder of pages.</summary>
public sealed class GuardBuilder
{
    internal List<object> Metadata { get; } = [];

    internal List<IFilterMetadata> Filters { get; } = [];

    /// <summary>Anyone may enter, without an account.</summary>
    /// <returns>This builder.</returns>
    public GuardBuilder Anyone() => With(new AllowAnonymousAttribute());

    /// <summary>Anyone signed in at this tenant.</summary>
    /// <returns>This builder.</returns>
    public GuardBuilder SignedIn() => With(new AuthorizeAttribute(AccessPolicies.SignedIn));

    /// <summary>Those who work for the tenant, with their second factor.</summary>
    /// <returns>This builder.</returns>
    public GuardBuilder Staff() => With(new AuthorizeAttribute(AccessPolicies.Staff));

    /// <summary>Those who have a permission.</summary>
    /// <param name="permission">The permission.</param>
    /// <returns>This builder.</returns>
    public GuardBuilder May(Permission permission) => With(new RequirePermissionAttribute(permission.Id));

    /// <summary>A filter that looks closer: does the item exist, is it yours, is the stage open? It answers 404 or a sentence.</summary>
    /// <typeparam name="TFilter">A page filter, made by the container.</typeparam>
    /// <returns>This builder.</returns>
    public GuardBuilder Check<TFilter>() where TFilter : IAsyncPageFilter
    {
        Filters.Add(new TypeFilterAttribute(typeof(TFilter)));
        return this;
    }

    private GuardBuilder With(object metadata)
    {
        Metadata.Add(metadata);
        return this;
    }
}
