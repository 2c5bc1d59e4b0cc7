using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Municipal.Testing;

/// <summary>A form being filled in.</summary>
public sealed class TestForm
{
    private readonly IHtmlFormElement _form;
    private readonly TestPage _page;
    private readonly List<(string Name, string FileName, string Type, byte[] Content)> _files = [];

    internal TestForm(IHtmlFormElement form, TestPage page) => (_form, _page) = (form, page);

    /// <summary>What stands in a field. Text is typed, a choice is chosen, a box is ticked with <c>true</c> and its tick taken away with <c>false</c>.</summary>
    /// <param name="name">The field's name, such as <c>Input.Title</c>.</param>
    public string this[string name]
    {
        get => Named(name)[0] switch
        {
            IHtmlInputElement { Type: "radio" } => Named(name).OfType<IHtmlInputElement>().FirstOrDefault(r => r.IsChecked)?.Value ?? "",
            IHtmlInputElement { Type: "checkbox" } box => box.IsChecked ? "true" : "false",
            IHtmlInputElement input => input.Value,
            IHtmlTextAreaElement area => area.Value,
            IHtmlSelectElement select => select.Value ?? "",
            _ => "",
        };
        set => Set(name, value);
    }

    /// <summary>Ticks exactly these among boxes that share a name.</summary>
    /// <param name="name">The boxes' name.</param>
    /// <param name="values">The values to tick.</param>
    public void Tick(string name, params string[] values)
    {
        var boxes = Named(name).OfType<IHtmlInputElement>().ToList();
        foreach (var value in values)
        {
            Assert.True(boxes.Any(b => b.Value == value), $"'{name}' has no box '{value}', only {string.Join(", ", boxes.Select(b => b.Value))} on {_page.Gist}");
        }

        boxes.ForEach(box => box.IsChecked = values.Contains(box.Value));
    }

    /// <summary>Attaches a file.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="fileName">The file's name.</param>
    /// <param name="type">Its media type.</param>
    /// <param name="content">Its bytes.</param>
    public void Attach(string name, string fileName, string type, byte[] content)
    {
        Named(name);
        _files.Add((name, fileName, type, content));
    }

    /// <summary>Takes a field out of what is sent, as somebody with a tool of their own can.</summary>
    /// <param name="name">The field's name.</param>
    public void Remove(string name) => Named(name).ForEach(e => e.Remove());

    /// <summary>Sends a field that the form does not have, or changes one that people cannot.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="value">Its value.</param>
    public void Forge(string name, string value)
    {
        foreach (var element in _form.Elements.Where(e => e.GetAttribute("name") == name).ToList())
        {
            element.Remove();
        }

        var field = _form.Owner!.CreateElement("input");
        field.SetAttribute("type", "hidden");
        field.SetAttribute("name", name);
        field.SetAttribute("value", value);
        _form.AppendChild(field);
    }

    internal Task<TestPage> SendAsync(TestBrowser browser, string? words)
    {
        var button = _form.QuerySelectorAll("button, input[type=submit]").FirstOrDefault(b =>
            b.GetAttribute("type") is null or "submit" && (words is null || TestPage.Collapse(b.TextContent).Contains(words, StringComparison.Ordinal)));
        Assert.True(button is not null || words is null, $"No button says '{words}' on {_page.Gist}");
        var fields = Fields().ToList();
        if (button?.GetAttribute("name") is { Length: > 0 } name)
        {
            fields.Add((name, button.GetAttribute("value") ?? ""));
        }

        var target = button?.GetAttribute("formaction") ?? _form.GetAttribute("action") ?? _page.Address.PathAndQuery;
        return _form.Method == "post"
            ? browser.SendAsync(HttpMethod.Post, target, Content(fields))
            : browser.GetAsync($"{target.Split('?')[0]}?{string.Join('&', fields.Select(f => $"{Uri.EscapeDataString(f.Name)}={Uri.EscapeDataString(f.Value)}"))}");
    }

    private IEnumerable<(string Name, string Value)> Fields()
    {
        foreach (var element in _form.Elements.Where(e => !string.IsNullOrEmpty(e.GetAttribute("name")) && !e.HasAttribute("disabled")))
        {
            var name = element.GetAttribute("name")!;
            switch (element)
            {
                case IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false }:
                case IHtmlInputElement { Type: "submit" or "button" or "file" or "image" or "reset" }:
                case IHtmlButtonElement:
                    break;
                case IHtmlInputElement { Type: "radio" or "checkbox" } ticked:
                    yield return (name, ticked.GetAttribute("value") ?? "on");
                    break;
                case IHtmlInputElement input:
                    yield return (name, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return (name, area.Value.ReplaceLineEndings("\r\n"));
                    break;
                case IHtmlSelectElement select:
                    foreach (var option in select.Options.Where(o => o.IsSelected))
                    {
                        yield return (name, option.Value);
                    }

                    break;
            }
        }
    }

    private HttpContent Content(List<(string Name, string Value)> fields)
    {
        if (_form.GetAttribute("enctype") != "multipart/form-data")
        {
            Assert.True(_files.Count == 0, $"The form sends no files: it needs enctype=\"multipart/form-data\" on {_page.Gist}");
            return new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        }

        var content = new MultipartFormDataContent();
        fields.ForEach(f => content.Add(new StringContent(f.Value), f.Name));
        foreach (var (name, fileName, type, bytes) in _files)
        {
            var part = new ByteArrayContent(bytes);
            part.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
            content.Add(part, name, fileName);
        }

        return content;
    }

    private void Set(string name, string value)
    {
        switch (Named(name)[0])
        {
            case IHtmlInputElement { Type: "radio" }:
                var choices = Named(name).OfType<IHtmlInputElement>().ToList();
                Assert.True(choices.Any(c => c.Value == value), $"'{name}' has no choice '{value}', only {string.Join(", ", choices.Select(c => c.Value))} on {_page.Gist}");
                choices.ForEach(c => c.IsChecked = c.Value == value);
                break;
            case IHtmlInputElement { Type: "checkbox" } box:
                box.IsChecked = bool.Parse(value);
                break;
            case IHtmlSelectElement select:
                Assert.True(select.Options.Any(o => o.Value == value), $"'{name}' has no choice '{value}', only {string.Join(", ", select.Options.Select(o => o.Value))} on {_page.Gist}");
                select.Value = value;
                break;
            case IHtmlTextAreaElement area:
                area.Value = value;
                break;
            case IHtmlInputElement input:
                input.Value = value;
                break;
        }
    }

    private List<IElement> Named(string name)
    {
        var found = _form.Elements.Where(e => e.GetAttribute("name") == name && e is not IHtmlInputElement { Type: "hidden" }).Cast<IElement>().ToList();
        if (found.Count == 0)
        {
            found = [.. _form.Elements.Where(e => e.GetAttribute("name") == name)];
        }

        Assert.True(found.Count > 0, $"The form has no field '{name}', only {string.Join(", ", _form.Elements.Select(e => e.GetAttribute("name")).Where(n => n is not null).Distinct())} on {_page.Gist}");
        return found;
    }
}
