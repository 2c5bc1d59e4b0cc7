namespace Municipal.Content.Tests.Pages;

public class AttackTests
{
    public static readonly string[] Corpus =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><svg onload=alert(1)>", "[a](javascript:alert(1))", "[a](JaVaScRiPt&#58;alert(1))",
        "![a](data:text/html;base64,PHNjcmlwdD4=)", "<a href=\"javascript:alert(1)\">a</a>", "[a](//evil.example/x)", "<iframe src=//evil.example></iframe>", "<style>*{display:none}</style>",
        "![x](/media/0198a1b2000070008000000000000001/a.png\"onerror=alert(1))", "<!--<script>-->alert(1)", "[a]: javascript:alert(1)\n\n[a]", "href=\"/x\" onclick=\"alert(1)\"",
    ];

    [Theory, OnEachDatabase]
    public async Task Get_AttackInTitleSummaryAndBody_IsShownAsText(Database database)
    {
        await using var gu = await TestTenant.CreateAsync(database);
        var staff = await gu.StaffAsync();
        for (var i = 0; i < Corpus.Length; i++)
        {
            var attack = Corpus[i];
            var editor = await staff.WriteAsync("/desk/news/new", "게시", form =>
            {
                Desk.Fill(form, attack.Split('\n')[0], attack, attack.Split('\n')[0], attack);
                form["Input.KoSummary"] = attack;
            });
            foreach (var path in new[] { $"/news/{i + 1}", $"/en/news/{i + 1}", "/news", "/", editor, $"{editor}/versions", $"{editor}/versions/1", $"{editor}/preview" })
            {
                AssertHarmless((await staff.GetAsync(path)).Expect(HttpStatusCode.OK), attack);
            }
        }

        var feed = await gu.Browse().GetAsync("/news/feed.xml");
        Assert.Equal("application/atom+xml", feed.Headers["content-type"].Single().Split(';')[0]);
        foreach (var content in System.Xml.Linq.XDocument.Parse(feed.Source).Descendants().Where(e => e.Name.LocalName == "content"))
        {
            Assert.DoesNotContain("<script", content.Value, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("href=\"javascript", content.Value, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static void AssertHarmless(TestPage page, string attack)
    {
        var main = page.One("main");
        Assert.True(main.QuerySelectorAll("script, iframe, style, object, embed, svg[onload]").Length == 0, $"{attack} made an element on {page.Address}");
        foreach (var element in main.QuerySelectorAll("*"))
        {
            Assert.DoesNotContain(element.Attributes, a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
            foreach (var address in new[] { element.GetAttribute("href"), element.GetAttribute("src"), element.GetAttribute("action") }.OfType<string>())
            {
                Assert.False(address.Trim().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) || address.StartsWith("data:text", StringComparison.OrdinalIgnoreCase) || address.StartsWith("//", StringComparison.Ordinal), $"{attack} made {address} on {page.Address}");
            }
        }
    }
}
