using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Municipal.Kernel;

namespace Municipal.Web;

/// <summary>Gives every page its feature (from its area and folder) and its guards (from the nearest <c>Guards</c> class above it), and every form its name.</summary>
internal sealed class FeaturePageConvention(ModuleCatalog catalog) : IPageApplicationModelConvention
{
    public void Apply(PageApplicationModel model)
    {
        var feature = FeatureOf(model);
        model.EndpointMetadata.Add(new FeatureMetadata(feature));
        if (GuardsOf(model) is { } type)
        {
            var guard = new GuardBuilder();
            ((PageGuards)Activator.CreateInstance(type, nonPublic: true)!).Describe(guard);
            guard.Metadata.ForEach(model.EndpointMetadata.Add);
            guard.Filters.ForEach(model.Filters.Add);
        }

        NameForms(model);
    }

    // Where none of a form's fields came, MVC would look for them under bare names and report them missing there: a page with
    // two forms could not tell whose errors they are, and a bare field of the address would reach into a form.
    private static void NameForms(PageApplicationModel model)
    {
        foreach (var property in model.HandlerProperties.Where(p => p.BindingInfo is not null))
        {
            property.BindingInfo!.BinderModelName ??= property.PropertyName;
        }
    }

    private string FeatureOf(PageApplicationModel model)
    {
        var module = catalog.Modules.FirstOrDefault(m => m.Id == model.AreaName)
            ?? throw new CatalogException($"The page {model.RelativePath} is in no module's area. Pages live in a module's Pages folder.");
        var folder = model.ViewEnginePath.TrimStart('/');
        var claimed = catalog.All<PageFolder>()
            .Where(f => f.Contribution.Module == module.Id && folder.StartsWith(f.Contribution.Folder + "/", StringComparison.Ordinal))
            .OrderByDescending(f => f.Contribution.Folder.Length)
            .Select(f => f.Feature.Id)
            .FirstOrDefault();
        return claimed ?? catalog.Find(module.Id)?.Id
            ?? throw new CatalogException($"The page {model.RelativePath} belongs to no feature: module {module.Id} has no feature of its own name, and none claims the folder.");
    }

    private static Type? GuardsOf(PageApplicationModel model)
    {
        for (var place = model.ModelType!.Namespace; place is not null; place = place.Contains('.', StringComparison.Ordinal) ? place[..place.LastIndexOf('.')] : null)
        {
            if (model.ModelType.Assembly.GetType($"{place}.Guards") is { } guards && guards.IsSubclassOf(typeof(PageGuards)))
            {
                return guards;
            }
        }

        return null;
    }
}
