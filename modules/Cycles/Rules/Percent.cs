using System.Globalization;

namespace Municipal.Cycles.Rules;

/// <summary>A share as people type it: <c>1</c>, <c>0.75</c>, <c>1.5 %</c>.</summary>
internal static class Percent
{
    public static bool TryParse(string? text, out int basisPoints)
    {
        basisPoints = 0;
        var typed = (text ?? "").Trim().TrimEnd('%', '％').TrimEnd();
        if (!decimal.TryParse(typed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
            || percent < 0 || percent > 100 || percent * 100 != decimal.Truncate(percent * 100))
        {
            return false;
        }

        basisPoints = (int)(percent * 100);
        return true;
    }

    public static string Format(int basisPoints) => (basisPoints / 100m).ToString("0.##", CultureInfo.InvariantCulture);
}
