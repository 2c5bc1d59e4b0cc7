namespace Municipal.Journeys.Tests;

/// <summary>Voting and counting, by the words on the page. Each says which pages lie on the way of doing it.</summary>
internal static class VoteSteps
{
    /// <summary>Counts the practice vote that has ended and publishes it, and drafts another.</summary>
    public static async Task<string[]> CountAsync(this Person officer)
    {
        await officer.GoAsync("desk/voting/2028-practice/count");
        var seal = officer.Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "투표함 봉하기", Exact = true });
        if (await seal.CountAsync() > 0)
        {
            await officer.LeaveAsync(() => seal.ClickAsync());
        }

        await officer.TypeAsync("Seed", "3 14 15 26 35 45");
        await officer.TypeAsync("Source", "연습용 숫자");
        foreach (var step in (string[])["씨앗값 정하기", "개표하기", "결과 공개하기"])
        {
            await officer.LeaveAsync(() => officer.PressAsync(step));
        }

        await officer.FollowAsync("개표 결과 보기");
        await officer.ReadsAsync("작은 도서 상자");
        await officer.GoAsync("desk/voting/new");
        await officer.Page.Locator("input[name=Ticked]:not([disabled])").First.CheckAsync();
        await officer.LeaveAsync(() => officer.PressAsync("초안 만들기"));
        return ["/desk/voting/2028-practice/count", "/vote/2028-practice/results", "/desk/proposals/shortlist"];
    }

    /// <summary>Votes in all that one may, and opens the ballots once more.</summary>
    public static async Task<string[]> VoteAsync(this Person resident)
    {
        await resident.MarkAsync("투표 시작");
        await resident.LeaveAsync(() => resident.PressAsync("제출하기"));
        await resident.ReadsHeadingAsync("투표 확인증");
        await resident.MarkAsync("내 투표지 다시 열기");
        return ["/vote", "/vote/ballot", "/vote/ballot/2028-gu", "/vote/ballot/review", "/vote/receipt", "/vote/2028-gu/rules"];
    }

    /// <summary>Goes from the beginning to the page on which the ballots are looked over, with a project chosen on each.</summary>
    public static async Task MarkAsync(this Person resident, string begin)
    {
        await resident.GoAsync("vote/ballot");
        await resident.LeaveAsync(() => resident.PressAsync(begin));
        while (!resident.Page.Url.EndsWith("/review", StringComparison.Ordinal))
        {
            await resident.Page.Locator("main input[name='Input.Picks']").First.CheckAsync();
            await resident.LeaveAsync(() => resident.PressAsync("다음"));
        }
    }
}
