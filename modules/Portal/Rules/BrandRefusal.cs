namespace Municipal.Portal.Rules;

internal enum BrandRefusal
{
    /// <summary>A demonstration is nobody's official site.</summary>
    DemonstrationIsNotOfficial,
}
