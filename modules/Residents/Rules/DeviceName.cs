namespace Municipal.Residents;

/// <summary>What a browser calls itself, in words its owner recognises. The rest of the User-Agent is not kept.</summary>
internal static class DeviceName
{
    // The first that occurs wins: Edge also says Chrome, Chrome also says Safari, Android also says Linux.
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg", "Edge"), ("Whale/", "Whale"), ("SamsungBrowser", "Samsung Internet"), ("KAKAOTALK", "KakaoTalk"), ("OPR/", "Opera"), ("FxiOS", "Firefox"), ("Firefox/", "Firefox"), ("CriOS", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    /// <returns>Such as <c>Chrome · Android</c>; empty where nothing is recognised.</returns>
    public static string Of(string userAgent) =>
        string.Join(" · ", new[] { First(Browsers, userAgent), First(Systems, userAgent) }.OfType<string>());

    private static string? First((string Mark, string Name)[] known, string text) =>
        known.Where(k => text.Contains(k.Mark, StringComparison.Ordinal)).Select(k => k.Name).FirstOrDefault();
}
