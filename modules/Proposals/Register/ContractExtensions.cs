using Municipal.Areas.Contracts;

namespace Municipal.Proposals;

/// <summary>What pages and operations ask of areas and settings, in this module's words.</summary>
internal static class ContractExtensions
{
    public static async Task<IReadOnlyList<Area>> DongAsync(this IAreas areas, CancellationToken cancellation) =>
        [.. (await areas.AllAsync(cancellation)).Where(a => !a.IsWhole)];

    public static async Task<IReadOnlyCollection<Guid>> DongIdsAsync(this IAreas areas, CancellationToken cancellation) =>
        (await areas.DongAsync(cancellation)).Select(a => a.Id).ToHashSet();

    public static IReadOnlyCollection<string> Codes(this ProposalSettings settings) => settings.Fields.Select(f => f.Code).ToHashSet();

    /// <summary>A field's name; the code where the tenant has since dropped the field.</summary>
    public static string NameOf(this ProposalSettings settings, string code) => settings.Fields.FirstOrDefault(f => f.Code == code)?.Name.ToString() ?? code;
}
