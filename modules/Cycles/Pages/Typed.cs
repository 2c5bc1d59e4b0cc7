using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Municipal.Cycles.Pages;

/// <summary>What was typed into the cells of a table, where a whole field with its label would not fit.</summary>
internal static class Typed
{
    public static LocalizedText Both(string? ko, string? en) => new(PlainText.CleanLine(ko), string.IsNullOrWhiteSpace(en) ? null : PlainText.CleanLine(en));

    public static string? Value(this ModelStateDictionary state, string name, string? otherwise) =>
        state.TryGetValue(name, out var entry) ? entry.AttemptedValue : otherwise;

    public static bool Ticked(this ModelStateDictionary state, string name) => state.Value(name, null) == "true";

    public static string Errors(this ModelStateDictionary state, string name) =>
        state.TryGetValue(name, out var entry) ? string.Join(' ', entry.Errors.Select(e => e.ErrorMessage)) : "";

    public static string IdOf(string name) => Microsoft.AspNetCore.Mvc.Rendering.TagBuilder.CreateSanitizedId(name, "_");
}
