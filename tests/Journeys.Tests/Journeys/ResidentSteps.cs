namespace Municipal.Journeys.Tests;

/// <summary>What residents do at a gu's portal, by the words on the page.</summary>
internal static class ResidentSteps
{
    public const string Password = "둑길 위의 자전거 두 대";

    /// <summary>Opens an account through the sign-up page.</summary>
    public static async Task SignUpAsync(this Person person, string name, string email)
    {
        await person.GoAsync("account/sign-up");
        await person.TypeAsync("Name", name);
        await person.TypeAsync("Email", email);
        await person.TypeAsync("Password", Password);
        await person.Page.Locator("select[name='Input.Area']").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await person.TickAsync("IsOldEnough");
        await person.TickAsync("ConsentsToAccount");
        await person.PressAsync("가입하기");
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("가입 신청을 처리했습니다");
    }

    /// <summary>Goes through the steps of proposing.</summary>
    /// <returns>The number that the proposal got.</returns>
    public static async Task<string> ProposeAsync(this Person person, string title)
    {
        await person.GoAsync("proposals");
        await person.FollowAsync("제안하기");
        await person.TypeAsync("Title", title);
        await person.ChooseAsync("Field", "안전·교통");
        await person.Page.Locator("select[name='Input.Area']").SelectOptionAsync(new SelectOptionValue { Index = 2 });
        await person.PressAsync("저장하고 다음으로");
        if (person.Page.Url.EndsWith("/similar", StringComparison.Ordinal))
        {
            await person.FollowAsync("이어서 쓰기");
        }

        await person.TypeAsync("Purpose", "밤에 길이 어두워 넘어지는 이웃이 있습니다.");
        await person.TypeAsync("Content", "산책로 500m 구간에 낮은 조명 서른 개를 놓습니다.");
        await person.TypeAsync("Effect", "어르신과 아이가 밤에도 마음 놓고 걷습니다.");
        await person.TypeAsync("Estimate", "3천만원");
        await person.PressAsync("저장하고 다음으로");
        await person.ReadsAsync("3,000만원 (30,000,000원)");
        await person.TickAsync("Consent");
        await person.PressAsync("제안 올리기");
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("제안을 올렸습니다");
        await person.ReadsHeadingAsync(title);
        return new Uri(person.Page.Url).Segments[^1];
    }

    /// <summary>Begins a proposal and leaves it for later.</summary>
    /// <returns>The address of the draft, below the portal.</returns>
    public static async Task<string> BeginProposalAsync(this Person person, string title)
    {
        await person.GoAsync("proposals/new");
        await person.TypeAsync("Title", title);
        await person.ChooseAsync("Field", "안전·교통");
        await person.PressAsync("저장하고 나중에 이어 쓰기");
        await person.ReadsAsync(title);
        var draft = (await person.Page.GetByRole(AriaRole.Link, new() { Name = title, Exact = true }).GetAttributeAsync("href"))!;
        return draft[draft.IndexOf("/proposals/new/", StringComparison.Ordinal)..];
    }

    /// <summary>Enrols in a course of the catalogue.</summary>
    public static async Task EnrolAsync(this Person person, string course)
    {
        await person.GoAsync("school");
        await person.FollowAsync(course);
        await person.PressAsync("수강 신청");
        await person.ReadsAsync("수강 신청이 완료되었습니다");
    }

    /// <summary>Says something about a proposal, for it.</summary>
    public static async Task CommentAsync(this Person person, string number, string text)
    {
        await person.GoAsync($"proposals/{number}");
        await person.FollowAsync("의견 쓰기");
        await person.TickAsync("Stance", "For");
        await person.TypeAsync("Text", text);
        await person.PressAsync("올리기");
        await person.ReadsAsync(text);
    }
}
