namespace Municipal.Web;

/// <summary>Says which feature an endpoint belongs to. The gate answers 404 for one that has none.</summary>
/// <param name="FeatureId">The feature's id.</param>
public sealed record FeatureMetadata(string FeatureId);

/// <summary>Marks an endpoint of the installation itself, outside every portal: assets, liveness, readiness.</summary>
public sealed record PlatformEndpoint;
