namespace Municipal.Kernel;

/// <summary>A contribution whose work is done by a service; Kernel registers the service, scoped, so that no module forgets to.</summary>
public interface IServiceContribution
{
    /// <summary>The type to register.</summary>
    Type ServiceType { get; }
}
