using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Options;
using Municipal.Kernel;

namespace Municipal.Web;

/// <summary>Calls the properties of settings classes in validation sentences what the settings pages call them.</summary>
internal sealed class SettingsLabels(ModuleCatalog catalog, PhraseBook phrases) : IConfigureOptions<MvcOptions>, IDisplayMetadataProvider
{
    public void Configure(MvcOptions options) => options.ModelMetadataDetailsProviders.Add(this);

    public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
    {
        var section = catalog.All<SettingsSection>().FirstOrDefault(s => s.Contribution.Type == context.Key.ContainerType).Contribution;
        if (section is not null)
        {
            var label = new Phrase(section.Source, $"Settings.{section.Name}.{context.Key.Name}");
            context.DisplayMetadata.DisplayName = () => phrases[label];
        }
    }
}
