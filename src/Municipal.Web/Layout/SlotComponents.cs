using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.ViewComponents;

namespace Municipal.Web;

/// <summary>Lets modules keep their slots internal like everything else of theirs; MVC by itself finds public components only.</summary>
internal sealed class SlotComponents : IApplicationFeatureProvider<ViewComponentFeature>
{
    public void PopulateFeature(IEnumerable<ApplicationPart> parts, ViewComponentFeature feature)
    {
        var slots = parts.OfType<IApplicationPartTypeProvider>().SelectMany(p => p.Types).Where(t => t is { IsAbstract: false, IsPublic: false } && t.IsSubclassOf(typeof(SlotComponent)));
        foreach (TypeInfo slot in slots)
        {
            feature.ViewComponents.Add(slot);
        }
    }
}
