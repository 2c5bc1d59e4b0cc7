namespace Municipal.Kernel;

/// <summary>Puts features after those they depend on and refuses what cannot be ordered.</summary>
internal static class FeatureOrder
{
    public static IReadOnlyList<Feature> Sort(IReadOnlyList<Feature> features)
    {
        var byId = new Dictionary<string, Feature>(StringComparer.Ordinal);
        foreach (var feature in features)
        {
            if (!byId.TryAdd(feature.Id, feature))
            {
                throw new CatalogException($"Two features are called '{feature.Id}': one of module {byId[feature.Id].Module.Id}, one of module {feature.Module.Id}.");
            }
        }

        var sorted = new List<Feature>();
        var path = new List<string>();
        foreach (var feature in features)
        {
            Visit(feature);
        }

        return sorted;

        void Visit(Feature feature)
        {
            if (sorted.Contains(feature))
            {
                return;
            }

            if (path.Contains(feature.Id))
            {
                throw new CatalogException($"Features depend on each other in a circle: {string.Join(" → ", path.SkipWhile(id => id != feature.Id))} → {feature.Id}.");
            }

            path.Add(feature.Id);
            foreach (var id in feature.DependsOn)
            {
                Visit(byId.GetValueOrDefault(id) ?? throw new CatalogException(
                    $"The feature '{feature.Id}' of module {feature.Module.Id} depends on '{id}', which no module declares."));
            }

            path.RemoveAt(path.Count - 1);
            sorted.Add(feature);
        }
    }
}
