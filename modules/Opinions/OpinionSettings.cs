using System.ComponentModel.DataAnnotations;

namespace Municipal.Opinions;

/// <summary>What a tenant promises about opinions on its budget.</summary>
public sealed class OpinionSettings
{
    /// <summary>Days within which the office answers.</summary>
    [Range(1, 365)]
    public int ReplyDays { get; init; } = 14;

    /// <summary>How many opinions a person may send in a day.</summary>
    [Range(1, 100)]
    public int PerDay { get; init; } = 5;
}
