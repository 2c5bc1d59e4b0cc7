using System.Net;
using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Localization;

namespace Municipal.Web;

/// <summary>What the error page says, as bare HTML: advice, what was typed in a form that can be sent again, the reference.</summary>
internal static class PlainErrorText
{
    public static string Of(ErrorReport report, IStringLocalizer<Texts> words, AntiforgeryTokenSet token)
    {
        var html = new StringBuilder();
        Add(html, $"<p>{Encoded(words[$"Error.{report.Kind}.Advice"])}</p>");
        if (report.Typed.Count > 0)
        {
            Add(html, $"<h2>{Encoded(words["Error.Typed"])}</h2><p>{Encoded(words["Error.TypedAdvice"])}</p><form method=\"post\" action=\"{Encoded(report.Address)}\">");
            Add(html, $"<input type=\"hidden\" name=\"{token.FormFieldName}\" value=\"{token.RequestToken}\">");
            foreach (var (name, value) in report.Typed)
            {
                Add(html, ErrorReport.IsLong(value)
                    ? $"<textarea name=\"{Encoded(name)}\" rows=\"6\" aria-label=\"{Encoded(words["Error.TypedField"])}\">\n{Encoded(value)}</textarea>"
                    : $"<input type=\"hidden\" name=\"{Encoded(name)}\" value=\"{Encoded(value)}\">");
            }

            Add(html, $"<p><button>{Encoded(words["Error.SendAgain"])}</button></p></form>");
        }

        if (report.Reference is not null)
        {
            Add(html, $"<p>{Encoded(words["Error.Reference", report.Reference])}</p>");
        }

        return html.ToString();
    }

    private static void Add(StringBuilder html, string part) => html.Append(part);

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
