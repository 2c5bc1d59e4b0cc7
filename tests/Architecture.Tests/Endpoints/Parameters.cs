using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Municipal.Architecture.Tests;

/// <summary>What an address reads from its query, found in the page's model and handlers, or in the endpoint's method.</summary>
internal static class Parameters
{
    private static readonly Type[] Plain = [typeof(string), typeof(Guid), typeof(DateOnly), typeof(DateTime), typeof(TimeOnly), typeof(decimal)];

    public static IReadOnlyList<string> Of(Address address)
    {
        var inRoute = address.Pattern.Parameters.Select(p => p.Name).ToList();
        var names = address.Page is { } page
            ? page.ModelTypeInfo!.GetProperties().Where(p => p.GetCustomAttribute<BindPropertyAttribute>() is { SupportsGet: true }).SelectMany(p => Names(p.GetCustomAttribute<BindPropertyAttribute>()!.Name ?? p.Name, p.PropertyType))
                .Concat(page.HandlerMethods.SelectMany(h => h.Parameters).SelectMany(p => Names(p.BindingInfo?.BinderModelName ?? p.Name, p.ParameterType)))
            : address.Metadata.OfType<MethodInfo>().SelectMany(m => m.GetParameters()).Where(p => IsPlain(p.ParameterType)).Select(p => p.Name!);
        // What a listing reads by itself, without binding, and what every address understands.
        return [.. names.Concat(["lang", "display", "handler", "q", "page", "sort", "v", "preview"]).Except(inRoute, StringComparer.OrdinalIgnoreCase).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Types that a page or endpoint lets a request fill.</summary>
    public static IEnumerable<Type> BoundTypes(Address address) => address.Page is { } page
        ? page.ModelTypeInfo!.GetProperties().Where(p => p.IsDefined(typeof(BindPropertyAttribute), true)).Select(p => p.PropertyType)
            .Concat(page.HandlerMethods.SelectMany(h => h.Parameters).Select(p => p.ParameterType))
        : address.Metadata.OfType<MethodInfo>().SelectMany(m => m.GetParameters()).Where(p => p.GetCustomAttributes().Any(a => a is IBindingSourceMetadata)).Select(p => p.ParameterType);

    private static IEnumerable<string> Names(string name, Type type) =>
        IsPlain(type) || typeof(IFormFile).IsAssignableFrom(type) || type == typeof(CancellationToken) || type.IsInterface ? (type == typeof(CancellationToken) ? [] : [name])
        : type.GetProperties().Where(p => p.CanWrite && IsPlain(p.PropertyType)).Select(p => $"{name}.{p.Name}");

    private static bool IsPlain(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) is var plain && (plain.IsPrimitive || plain.IsEnum || Plain.Contains(plain));
}
