using Microsoft.Extensions.Localization;

namespace Municipal.Portal;

/// <summary>Sentences that other modules own: labels that may be missing, and what an audited act is called.</summary>
internal sealed class Wording(IStringLocalizerFactory localizers, ModuleCatalog catalog)
{
    public string? Find(Type source, string key) => localizers.Create(source)[key] is { ResourceNotFound: false } found ? found.Value : null;

    /// <summary>The words for an act, wherever they are; the act's id where its module has left the installation.</summary>
    public string Of(string action) =>
        catalog.Modules.Select(m => Find(m.TextSource, $"Audit.{action}")).FirstOrDefault(words => words is not null) ?? action;
}
