using System.Globalization;

namespace Municipal.Benchmarks;

/// <summary>The portal whose pages are measured: a whole gu with its fourteen dong, its year, its courses, and a thousand proposals.</summary>
internal static class BenchmarkPortal
{
    public const string Email = "resident@bench.example";
    public const string Password = "benchmark-password-1";

    private const int Proposals = 1000;
    private static readonly string[] Fields = ["safety", "environment", "welfare", "culture"];
    private static readonly string[] Areas = ["1141052000", "1141055500", "1141056500", "1141058500"];

    /// <summary>Writes its recipe.</summary>
    /// <returns>The file.</returns>
    public static async Task<string> RecipeAsync(string folder)
    {
        var items = Enumerable.Range(1, Proposals).Select(i => string.Create(CultureInfo.InvariantCulture,
            $$"""{ "key": "bench-{{i}}", "title": "{{i}}번째 골목 보행로 정비와 벤치 교체", "field": "{{Fields[i % Fields.Length]}}", "area": "{{Areas[i % Areas.Length]}}", "purpose": "걷기 불편한 길을 고칩니다.", "content": "보도블록을 고르고 벤치를 바꿉니다.", "effect": "누구나 안전하게 걷습니다.", "cost": {{10_000_000 + (i * 10_000)}}, "fiscalYear": 2028, "publishedOn": "2026-10-{{1 + (i % 28):00}}" }"""));
        var file = Path.Combine(folder, "bench.recipe.json");
        await File.WriteAllTextAsync(file, $$"""
            { "name": "bench", "displayName": { "ko": "측정", "en": "Benchmark" }, "version": "1", "issetuprecipe": true, "isdemo": true,
              "steps": [
                { "name": "recipes", "values": ["gu-one-percent"] },
                { "name": "accounts", "accounts": [{ "email": "{{Email}}", "name": "김측정", "password": "{{Password}}" }] },
                { "name": "proposals", "items": [
            {{string.Join(",\n", items)}} ] } ] }
            """);
        return file;
    }
}
