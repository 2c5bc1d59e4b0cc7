namespace Municipal.Web;

/// <summary>Says which feature an endpoint belongs to. Every endpoint of a portal has it; start-up fails otherwise.</summary>
/// <param name="FeatureId">The feature's id.</param>
public sealed record FeatureMetadata(string FeatureId);

/// <summary>Marks an endpoint of the installation itself, outside every portal: assets, liveness, readiness.</summary>
public sealed record PlatformEndpoint;
