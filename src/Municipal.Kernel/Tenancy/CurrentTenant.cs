namespace Municipal.Kernel;

/// <summary>The tenant of this scope (a request, a job run, a delivery, a command). Set once, before anything else is resolved.</summary>
public sealed class CurrentTenant
{
    private Tenant? _tenant;

    /// <summary>The tenant.</summary>
    /// <exception cref="InvalidOperationException">The scope has no tenant; the code was reached outside every portal.</exception>
    public Tenant Value => _tenant ?? throw new InvalidOperationException("This scope has no tenant. Open one through TenantScopes.");

    /// <summary>Whether the scope has a tenant.</summary>
    public bool IsSet => _tenant is not null;

    /// <summary>Gives the scope its tenant, or a newer picture of the same one.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <exception cref="InvalidOperationException">The scope already belongs to another tenant.</exception>
    public void Set(Tenant tenant)
    {
        if (_tenant is not null && _tenant.Id != tenant.Id)
        {
            throw new InvalidOperationException("A scope belongs to one tenant for its whole life.");
        }

        _tenant = tenant;
    }
}
