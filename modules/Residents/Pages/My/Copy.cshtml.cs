using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Residents.Contracts;
using Municipal.Web;

namespace Municipal.Residents.Pages.My;

/// <summary>Everything the portal keeps about the person who asks, of every feature that is on, as one file.</summary>
internal sealed class CopyModel(FeatureGate gate, TimeProvider clock) : PortalPageModel
{
    private static readonly JsonSerializerOptions Readable = new(KernelJson.Options) { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var copy = new SortedDictionary<string, object?>(StringComparer.Ordinal) { ["portal"] = Tenant.Title, ["madeAt"] = clock.GetUtcNow().UtcDateTime };
        foreach (var contribution in gate.Open<PersonalRecords>(Tenant))
        {
            var records = (IPersonalRecords)HttpContext.RequestServices.GetRequiredService(contribution.ServiceType);
            copy[records.Part] = await records.OfAsync(Visitor.AccountId!.Value, cancellation);
        }

        return File(JsonSerializer.SerializeToUtf8Bytes(copy, Readable), "application/json", $"my-data-{Tenant.Name}.json");
    }
}
