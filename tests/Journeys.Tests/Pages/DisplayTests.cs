namespace Municipal.Journeys.Tests;

/// <summary>Readers choose larger text and stronger contrast; both hold on the next page, with and without scripts.</summary>
public sealed class DisplayTests(DemoPortal portal)
{
    private static readonly string[] Pages = ["", "proposals", "school", "cycle", "news", "account/sign-up"];

    [Theory, InlineData(true), InlineData(false)]
    public async Task Reader_ChoosesTextSizeAndContrast(bool javaScript)
    {
        await using var reader = await Person.AtAsync(portal, "seodaemun", javaScript, Inspection.Phone);
        await reader.GoAsync("proposals");
        var size = await FontSizeAsync(reader);
        await reader.Page.GetByText("화면 설정").First.ClickAsync();
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "더 크게", Exact = true }).ClickAsync();
        await Assertions.Expect(reader.Page.Locator("html")).ToHaveAttributeAsync("data-text", "larger");
        if (!javaScript)
        {
            await reader.Page.GetByText("화면 설정").First.ClickAsync();
        }

        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "선명하게", Exact = true }).ClickAsync();
        await Assertions.Expect(reader.Page.Locator("html")).ToHaveAttributeAsync("data-contrast", "high");

        await reader.GoAsync("news");
        await Assertions.Expect(reader.Page.Locator("html")).ToHaveAttributeAsync("data-text", "larger");
        await Assertions.Expect(reader.Page.Locator("html")).ToHaveAttributeAsync("data-contrast", "high");
        Assert.True(await FontSizeAsync(reader) > size * 1.15, "The text has not become larger.");
        Assert.Empty(reader.Troubles);
    }

    [Fact]
    public async Task LargestTextAndStrongContrast_HaveNoFault()
    {
        await using var reader = await Person.AtAsync(portal, "seodaemun");
        await reader.GoAsync("?display=larger.high");
        var inspection = new Inspection("larger-high");
        foreach (var page in Pages)
        {
            await reader.Page.SetViewportSizeAsync(Inspection.Desk, 900);
            await reader.GoAsync(page);
            await inspection.LookAsync(reader);
        }

        inspection.Note(reader.Troubles);
        Inspection.NothingIn(inspection.Faults);
    }

    private static async Task<double> FontSizeAsync(Person reader) =>
        double.Parse((await reader.Page.Locator("h1").EvaluateAsync<string>("e => getComputedStyle(e).fontSize"))[..^2], System.Globalization.CultureInfo.InvariantCulture);
}
