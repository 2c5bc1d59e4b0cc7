using System.Globalization;

namespace Municipal.Kernel.Tests;

internal static class Cultures
{
    public static readonly CultureInfo Ko = CultureInfo.GetCultureInfo("ko-KR");
    public static readonly CultureInfo En = CultureInfo.GetCultureInfo("en-GB");

    public static CultureInfo Of(string name) => CultureInfo.GetCultureInfo(name);
}
