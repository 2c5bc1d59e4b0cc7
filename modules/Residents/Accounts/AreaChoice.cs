using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using Municipal.Areas.Contracts;

namespace Municipal.Residents;

/// <summary>The question where somebody lives, for forms: a dong of the tenant, or elsewhere.</summary>
internal sealed class AreaChoice(IAreas areas, IStringLocalizer<Texts> words)
{
    /// <summary>The answer of those who work or study here and live elsewhere.</summary>
    public const string Elsewhere = "elsewhere";

    public async Task<IReadOnlyList<SelectListItem>> ItemsAsync(CancellationToken cancellation)
    {
        var dong = await DongAsync(cancellation);
        return dong.Count == 0 ? [] : [.. dong.Select(a => new SelectListItem(a.Name.ToString(), a.Id.ToString())), new SelectListItem(words["Field.Area.Elsewhere"], Elsewhere)];
    }

    /// <summary>What the form answers for somebody's dong.</summary>
    public static string ValueOf(Guid? area) => area?.ToString() ?? Elsewhere;

    /// <summary>Reads an answer.</summary>
    /// <returns>Whether it is one of the choices, and the dong it names.</returns>
    public async Task<(bool IsValid, Guid? Area)> ReadAsync(string? answer, CancellationToken cancellation)
    {
        var dong = await DongAsync(cancellation);
        return answer == Elsewhere || dong.Count == 0 ? (true, null)
            : Guid.TryParse(answer, out var id) && dong.Any(a => a.Id == id) ? (true, id)
            : (false, null);
    }

    /// <summary>The name of somebody's dong, or null.</summary>
    public async Task<string?> NameAsync(Guid? area, CancellationToken cancellation) =>
        area is null ? null : (await DongAsync(cancellation)).FirstOrDefault(a => a.Id == area)?.Name.ToString();

    private async Task<List<Area>> DongAsync(CancellationToken cancellation) => [.. (await areas.AllAsync(cancellation)).Where(a => !a.IsWhole)];
}
