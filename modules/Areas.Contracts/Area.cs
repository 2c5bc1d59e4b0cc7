using Municipal.Kernel;

namespace Municipal.Areas.Contracts;

/// <summary>A dong of the tenant, or the tenant as a whole (구 전체).</summary>
/// <param name="Id">Identity within the tenant.</param>
/// <param name="Code">The ministry's ten-digit code of an administrative dong, or <c>whole</c>.</param>
/// <param name="Name">What people call it, such as 홍제3동 / Hongje 3-dong.</param>
/// <param name="IsWhole">Whether this is the tenant as a whole.</param>
/// <param name="Population">Registered residents, people; null where not known.</param>
public sealed record Area(Guid Id, string Code, LocalizedText Name, bool IsWhole, int? Population);

/// <summary>Asks which areas the tenant has.</summary>
public interface IAreas
{
    /// <summary>The dong in natural order of their Korean names; the whole tenant first.</summary>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>All areas; only the whole where no dong were set up.</returns>
    Task<IReadOnlyList<Area>> AllAsync(CancellationToken cancellation);
}
