using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing.Patterns;
using Municipal.Web;

namespace Municipal.Architecture.Tests;

/// <summary>An address of the installation, as the running Host knows it.</summary>
/// <param name="Pattern">Such as <c>/proposals/{number}</c>.</param>
/// <param name="Methods">The verbs it answers.</param>
/// <param name="Metadata">What guards and the gate say of it.</param>
/// <param name="Page">The page, where it is one.</param>
internal sealed record Address(RoutePattern Pattern, IReadOnlyList<string> Methods, EndpointMetadataCollection Metadata, CompiledPageActionDescriptor? Page)
{
    public string Route => "/" + Pattern.RawText!.TrimStart('/');

    public string? Feature => Metadata.GetMetadata<FeatureMetadata>()?.FeatureId;

    public bool IsPlatform => Metadata.GetMetadata<PlatformEndpoint>() is not null;

    public bool IsAnonymous => Metadata.GetMetadata<IAllowAnonymous>() is not null;

    public IReadOnlyList<IAuthorizeData> Demands => Metadata.GetOrderedMetadata<IAuthorizeData>();

    public bool HasParameters => Pattern.Parameters.Count > 0;

    public bool IsDesk => Route == "/desk" || Route.StartsWith("/desk/", StringComparison.Ordinal);

    /// <summary>The address with something in every place: a number, an id or a word, as the place wants it.</summary>
    public string Filled => "/" + string.Join('/', Pattern.PathSegments.Select(s => string.Concat(s.Parts.Select(p => p switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart place => Value(place),
        _ => "",
    }))));

    public override string ToString() => $"{string.Join(',', Methods)} {Route}";

    private static string Value(RoutePatternParameterPart place)
    {
        var policies = place.ParameterPolicies.Select(p => p.Content ?? "").ToList();
        return policies.Contains("guid") ? "01980000-0000-7000-8000-000000000000" : policies.Any(p => p is "int" or "long") ? "1" : "nothing";
    }
}
