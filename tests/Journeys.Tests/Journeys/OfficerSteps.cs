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
}
