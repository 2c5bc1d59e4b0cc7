namespace Municipal.Content.Tests.Rules;

/// <summary>Short ways to say what is written.</summary>
internal static class Written
{
    public static DocumentText Text(string title = "제목", string body = "본문", string? enTitle = null, string? enBody = null) =>
        DocumentText.Of(new LanguageText(title, "", body), new LanguageText(enTitle ?? "", "", enBody ?? ""));
}
