using System.Globalization;

namespace Municipal.Tenants.Portals;

internal static class FileSize
{
    private static readonly string[] Units = ["B", "KB", "MB", "GB", "TB"];

    /// <summary>Bytes as people read them: 1.4 MB.</summary>
    public static string Text(long bytes)
    {
        var (value, unit) = ((double)bytes, 0);
        while (value >= 1000 && unit < Units.Length - 1)
        {
            (value, unit) = (value / 1024, unit + 1);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{value.ToString(unit > 1 && value < 100 ? "0.0" : "0", CultureInfo.InvariantCulture)} {Units[unit]}");
    }
}
