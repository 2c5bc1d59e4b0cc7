namespace Municipal.Journeys.Tests;

/// <summary>Proposing and enrolling with nothing but a keyboard; wherever the focus goes, it is seen.</summary>
public sealed class KeyboardTests(DemoPortal portal)
{
    // What has the focus, and whether it looks different from when it had not: an outline or a shadow around it, or around the label it stands for.
    private const string Focused = """
        async () => {
          const e = document.activeElement, style = getComputedStyle(e);
          let box, top;
          // The page glides to what has the focus; it is looked at when it has come to rest.
          do {
            top = e.getBoundingClientRect().top;
            await new Promise(rest => setTimeout(() => requestAnimationFrame(rest), 60));
            box = e.getBoundingClientRect();
          } while (box.top !== top || e.getAnimations().length > 0);
          const seen = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none';
          const label = e.getAttribute('aria-label') ?? (e.labels?.[0] ?? e).innerText ?? '';
          return [e.localName, e.getAttribute('name') ?? '', label.trim().split('\n')[0], seen && box.width > 0 && box.bottom > 0 && box.top < innerHeight ? '' : `${style.outline}, ${style.boxShadow}, from ${box.top} to ${box.bottom} of ${innerHeight}`];
        }
        """;

    [Fact]
    public async Task Resident_ProposesAndEnrols_WithTheKeyboardAlone()
    {
        await using var person = await Person.AtAsync(portal, "seodaemun");
        await person.SignInAsync("resident@demo.example");
        await person.GoAsync("proposals");
        await ReachAsync(person, at => at is { Tag: "a", Label: "본문 바로가기" });
        await person.Page.Keyboard.PressAsync("Enter");
        await PressAsync(person, "제안하기");
        await TypeAsync(person, "Input.Title", "서대문 골목 안내판 점자 표기");
        await ChooseNextAsync(person, "Input.Field");
        await ChooseNextAsync(person, "Input.Area");
        await PressAsync(person, "저장하고 다음으로");
        if (person.Page.Url.EndsWith("/similar", StringComparison.Ordinal))
        {
            await PressAsync(person, "이어서 쓰기");
        }

        await TypeAsync(person, "Input.Purpose", "보이지 않는 이웃이 길을 찾기 어렵습니다.");
        await TypeAsync(person, "Input.Content", "골목 안내판 마흔 개에 점자를 새깁니다.");
        await TypeAsync(person, "Input.Effect", "누구나 혼자 길을 찾습니다.");
        await PressAsync(person, "저장하고 다음으로");
        await ReachAsync(person, at => at.Name == "Input.Consent");
        await person.Page.Keyboard.PressAsync("Space");
        await PressAsync(person, "제안 올리기");
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("제안을 올렸습니다");

        await PressAsync(person, "예산학교");
        await PressAsync(person, "예산 기초 과정");
        await ReachAsync(person, at => at is { Tag: "a" or "button", Label: "수강 신청" });
        await person.Page.Keyboard.PressAsync("Enter");
        await person.ReadsAsync("수강 신청이 완료되었습니다");
        Assert.Empty(person.Troubles);
    }

    private static async Task PressAsync(Person person, string label)
    {
        await ReachAsync(person, at => at.Tag is "a" or "button" && at.Label == label);
        await person.LeaveAsync(() => person.Page.Keyboard.PressAsync("Enter"));
    }

    private static async Task TypeAsync(Person person, string name, string text)
    {
        await ReachAsync(person, at => at.Name == name);
        await person.Page.Keyboard.TypeAsync(text);
    }

    private static async Task ChooseNextAsync(Person person, string name)
    {
        await ReachAsync(person, at => at.Name == name);
        await person.Page.Keyboard.PressAsync("ArrowDown");
    }

    /// <summary>Tabs on until the focus is there; every stop on the way must be seen.</summary>
    private static async Task ReachAsync(Person person, Func<(string Tag, string Name, string Label), bool> isThere)
    {
        for (var i = 0; i < 120; i++)
        {
            await person.Page.Keyboard.PressAsync("Tab");
            var at = await person.Page.EvaluateAsync<string[]>(Focused);
            if (at[0] is "body" or "html")
            {
                continue;
            }

            Assert.True(at[3].Length == 0, $"The focus on {at[0]} '{at[2]}' of {person.Page.Url} is not seen: {at[3]}");
            if (isThere((at[0], at[1], at[2])))
            {
                return;
            }
        }

        Assert.Fail($"The keyboard does not get there on {person.Page.Url}.");
    }
}
