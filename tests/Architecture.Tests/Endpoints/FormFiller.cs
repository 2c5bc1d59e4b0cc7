using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Municipal.Testing;

namespace Municipal.Architecture.Tests;

/// <summary>Fills in any form of a page with an attack in every text, and sends it; what the portal will not take becomes plausible, field by field.</summary>
/// <param name="text">What is typed into texts.</param>
/// <param name="extra">Fields that no form has.</param>
internal sealed class FormFiller(string text, IReadOnlyList<(string Name, string Value)> extra)
{
    private static readonly string[] Plausible = ["12", "morae-12", "https://example.test/12", "봄비", "010-1234-5678"];
    private int _count;

    /// <summary>Sends every form of a page once.</summary>
    /// <returns>What came, answer after answer.</returns>
    public async Task<IReadOnlyList<TestPage>> SendAllAsync(TestBrowser browser, TestPage page, Func<string, bool> may)
    {
        var answers = new List<TestPage>();
        var forms = page.Html.QuerySelectorAll<IHtmlFormElement>("main form").Where(f => f.Method == "post").ToList();
        foreach (var (form, button) in forms.SelectMany(f => ButtonsOf(f).Select(b => (f, b))))
        {
            var target = button?.GetAttribute("formaction") ?? form.GetAttribute("action") ?? page.Address.PathAndQuery;
            if (may(target))
            {
                answers.AddRange(await SendAsync(browser, form, button, target));
            }
        }

        return answers;
    }

    private async Task<List<TestPage>> SendAsync(TestBrowser browser, IHtmlFormElement form, IElement? button, string target)
    {
        var answers = new List<TestPage>();
        var instead = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var plausible in Plausible.Prepend(""))
        {
            var fields = Fields(form, instead).Concat(button?.GetAttribute("name") is { } name ? [(name, button.GetAttribute("value") ?? "")] : []).Concat(extra);
            var answer = await browser.SendAsync(HttpMethod.Post, target, Content(form, fields));
            answers.Add(answer);
            if ((int)answer.Status is not (400 or 422))
            {
                break;
            }

            var refused = answer.All(".field--error [name]").Select(e => e.GetAttribute("name")!).ToList();
            refused.ForEach(n => instead[n] = plausible.Length == 0 ? Plausible[0] : plausible);
            if (refused.Count == 0)
            {
                break;
            }
        }

        return answers;
    }

    private static IEnumerable<IElement?> ButtonsOf(IHtmlFormElement form) =>
        form.QuerySelectorAll("button, input[type=submit]").Where(b => b.GetAttribute("type") is null or "submit")
            .DistinctBy(b => (b.GetAttribute("name"), b.GetAttribute("formaction"))).Take(3).Cast<IElement?>().DefaultIfEmpty(null);

    private static HttpContent Content(IHtmlFormElement form, IEnumerable<(string Name, string Value)> fields)
    {
        if (form.GetAttribute("enctype") != "multipart/form-data")
        {
            return new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        }

        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            content.Add(new StringContent(value), name);
        }

        return content;
    }

    private List<(string Name, string Value)> Fields(IHtmlFormElement form, Dictionary<string, string> instead)
    {
        var fields = new List<(string, string)>();
        var chosen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in form.Elements.Where(e => e.GetAttribute("name") is { Length: > 0 }))
        {
            var name = element.GetAttribute("name")!;
            switch (element)
            {
                case IHtmlInputElement { Type: "submit" or "button" or "file" or "image" or "reset" } or IHtmlButtonElement:
                    break;
                case IHtmlInputElement { Type: "hidden" or "checkbox" } given:
                    fields.Add((name, given.GetAttribute("value") ?? "on"));
                    break;
                case IHtmlInputElement { Type: "radio" } choice:
                    if (chosen.Add(name))
                    {
                        fields.Add((name, choice.GetAttribute("value") ?? "on"));
                    }

                    break;
                case IHtmlSelectElement select:
                    fields.Add((name, select.Options.LastOrDefault(o => o.Value.Length > 0)?.Value ?? ""));
                    break;
                default:
                    fields.Add((name, instead.GetValueOrDefault(name) ?? Typed(element)));
                    break;
            }
        }

        return fields;
    }

    private string Typed(IElement element) => (element.GetAttribute("type"), element.GetAttribute("inputmode"), element.HasAttribute("data-echo")) switch
    {
        (_, _, true) => "5천만원",
        (_, "numeric", _) => "12",
        ("date", _, _) => "2027-06-15",
        ("datetime-local", _, _) => "2027-06-15T10:00",
        ("time", _, _) => "19:00",
        ("color", _, _) => "#8a2a5b",
        ("email", _, _) => $"attack{++_count}@example.test",
        ("password", _, _) => TestPerson.Password,
        _ => text,
    };
}
