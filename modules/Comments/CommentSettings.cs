using System.ComponentModel.DataAnnotations;

namespace Municipal.Comments;

/// <summary>What a tenant decides about comments.</summary>
public sealed class CommentSettings
{
    /// <summary>How many comments a person may write in an hour.</summary>
    [Range(1, 1000)]
    public int PerHour { get; init; } = 10;

    /// <summary>Days during which the author of a hidden comment may ask for another look.</summary>
    [Range(0, 365)]
    public int AppealDays { get; init; } = 14;

    /// <summary>Reasons to choose from when comments are hidden; the author and the public read them.</summary>
    public IReadOnlyList<HidingReason> Reasons { get; init; } =
    [
        new("abuse", new LocalizedText("욕설이나 비방", "Insults or attacks on a person")),
        new("personal", new LocalizedText("개인정보 노출", "Personal data")),
        new("advert", new LocalizedText("광고", "Advertising")),
        new("other", new LocalizedText("제안과 관계없는 내용", "Not about the proposal")),
        new("repeated", new LocalizedText("같은 글 되풀이", "The same post again and again")),
    ];
}

/// <summary>A reason for hiding a comment.</summary>
/// <param name="Code">What forms send; never changes.</param>
/// <param name="Name">What people read. It is kept with the comment, so a later change of words changes no decision.</param>
public sealed record HidingReason(string Code, LocalizedText Name);
