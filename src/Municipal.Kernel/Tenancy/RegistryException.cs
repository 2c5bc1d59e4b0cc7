namespace Municipal.Kernel;

/// <summary>The registry refuses a change.</summary>
/// <param name="refusal">Why.</param>
/// <param name="value">The name or host in question.</param>
public sealed class RegistryException(RegistryRefusal refusal, string value) : Exception($"{refusal}: {value}")
{
    /// <summary>Why.</summary>
    public RegistryRefusal Refusal { get; } = refusal;

    /// <summary>The name or host in question.</summary>
    public string Value { get; } = value;
}

/// <summary>Why the registry refuses a change.</summary>
public enum RegistryRefusal
{
    /// <summary>Another tenant has that name.</summary>
    NameTaken,

    /// <summary>Another tenant has that host name.</summary>
    HostTaken,

    /// <summary>An installation has one city.</summary>
    CityExists,

    /// <summary>The city's own portal is neither suspended nor deleted.</summary>
    CityStays,
}
