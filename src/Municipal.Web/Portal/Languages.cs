using System.Globalization;
using Microsoft.AspNetCore.Http;
using Municipal.Kernel;

namespace Municipal.Web;

/// <summary>The languages of every portal, and how one is chosen where the address does not say.</summary>
public static class Languages
{
    /// <summary>The cookie that keeps a choice.</summary>
    public const string Cookie = "language";

    /// <summary>Korean.</summary>
    public static CultureInfo Korean { get; } = CultureInfo.GetCultureInfo("ko-KR");

    /// <summary>English.</summary>
    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The culture of a two-letter code.</summary>
    /// <param name="code">Code.</param>
    /// <returns>The culture, or null for another language.</returns>
    public static CultureInfo? Of(string? code) => code switch
    {
        "ko" => Korean,
        "en" => English,
        _ => null,
    };

    /// <summary>Writes something in Korean and then in English, for those whose language is not known: whoever causes a mail may read another than who gets it.</summary>
    /// <param name="write">Writes in the current UI culture.</param>
    /// <returns>The Korean text, the English text.</returns>
    public static (string Korean, string English) InBoth(Func<string> write)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = Korean;
            var korean = write();
            CultureInfo.CurrentUICulture = English;
            return (korean, write());
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    /// <summary>What <see cref="InBoth"/> writes, as a text that is kept.</summary>
    /// <param name="write">Writes in the current UI culture.</param>
    /// <returns>The text in both languages.</returns>
    public static LocalizedText TextInBoth(Func<string> write)
    {
        var (korean, english) = InBoth(write);
        return new LocalizedText(korean, english);
    }

    /// <summary>The visitor's earlier choice, else the first of the browser's languages that we have, else Korean.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The culture.</returns>
    internal static CultureInfo Chosen(HttpRequest request)
    {
        if (Of(request.Cookies[Cookie]) is { } chosen)
        {
            return chosen;
        }

        foreach (var entry in request.Headers.AcceptLanguage.ToString().Split(','))
        {
            if (entry.Trim() is { Length: >= 2 } language && Of(language[..2].ToLowerInvariant()) is { } accepted)
            {
                return accepted;
            }
        }

        return Korean;
    }
}
