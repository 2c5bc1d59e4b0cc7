namespace Municipal.Journeys.Tests;

/// <summary>What a gu's officers do at their desk, by the words on the page.</summary>
internal static class OfficerSteps
{
    /// <summary>Hides a comment, with a reason from the list.</summary>
    public static async Task HideCommentAsync(this Person officer, string text, string reason)
    {
        await officer.GoAsync("desk/comments?show=all");
        await officer.Page.Locator("label.choice", new() { HasText = text }).GetByRole(AriaRole.Checkbox).CheckAsync();
        await officer.ChooseAsync("Reason", reason);
        await officer.PressAsync("가리기");
        await officer.ReadsAsync("의견 1건을 가렸습니다.");
    }

    /// <summary>Gives proposals to a department.</summary>
    public static async Task AssignReviewsAsync(this Person officer, string department, params string[] titles)
    {
        await officer.GoAsync("desk/review/assign");
        foreach (var title in titles)
        {
            await officer.Page.Locator("label.choice", new() { HasText = title }).GetByRole(AriaRole.Checkbox).CheckAsync();
        }

        await officer.ChooseAsync("To", department);
        await officer.PressAsync("배정하기");
        await officer.ReadsAsync($"제안 {titles.Length}건을 배정했습니다.");
    }

    /// <summary>Prepares a review, with a note for a colleague.</summary>
    public static async Task PrepareReviewAsync(this Person officer, string title)
    {
        await officer.GoAsync("desk/review?show=department");
        await officer.LeaveAsync(() => officer.Page.Locator("tbody a", new() { HasText = title }).ClickAsync());
        await officer.TypeAsync("Text", "@참여예산 담당 시범 하천 구간은 서울시에 먼저 물어봐 주세요.");
        await officer.LeaveAsync(() => officer.PressAsync("메모 남기기"));
        await officer.LeaveAsync(() => officer.Page.Locator(".page-head__actions .button--primary").ClickAsync());
        for (var i = 0; i < 3; i++)
        {
            await officer.TickAsync($"Criteria[{i}].Judgement", "Met");
            await officer.TypeAsync($"Criteria[{i}].Reason", "조례와 계획에 맞습니다.");
            await officer.TypeAsync($"Criteria[{i}].Ground", "도시공원 및 녹지 등에 관한 법률 제24조");
        }

        await officer.TypeAsync("Costs[0].Name", "제작과 설치");
        await officer.TypeAsync("Costs[0].Amount", "1,550만원");
        await officer.TickAsync("Verdict", "Conditional");
        await officer.TypeAsync("Reason", "이용하는 주민이 많고 비용이 적절합니다.");
        await officer.TypeAsync("Condition", "하천 점용 허가를 받은 뒤 설치합니다.");
        await officer.PressAsync("검토 완료");
        await officer.ReadsAsync("검토를 마쳤습니다.");
    }

    /// <summary>Publishes a prepared review.</summary>
    public static async Task PublishReviewAsync(this Person officer, string title)
    {
        await officer.GoAsync("desk/review/publish");
        await officer.Page.Locator("label.choice", new() { HasText = title }).GetByRole(AriaRole.Checkbox).CheckAsync();
        await officer.PressAsync("고른 결과 공개");
        await officer.ReadsAsync("검토 결과 1건을 공개했습니다.");
    }
}
