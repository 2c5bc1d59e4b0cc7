namespace Municipal.Benchmarks;

internal static class Medians
{
    public static T MedianBy<T>(this IReadOnlyCollection<T> values, Func<T, double> by) => values.OrderBy(by).ElementAt(values.Count / 2);

    public static double Median<T>(this IEnumerable<T> values, Func<T, double> by) => values.Select(by).ToList().MedianBy(v => v);
}
