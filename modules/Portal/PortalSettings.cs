using System.ComponentModel.DataAnnotations;

namespace Municipal.Portal;

/// <summary>Who runs the portal and how to reach them. What is empty is not shown.</summary>
public sealed class PortalSettings
{
    /// <summary>The office, such as 도봉구청.</summary>
    public LocalizedText OfficeName { get; init; } = new("");

    /// <summary>The department that answers.</summary>
    public LocalizedText Department { get; init; } = new("");

    /// <summary>Postal address.</summary>
    public LocalizedText Address { get; init; } = new("");

    /// <summary>Telephone of the department.</summary>
    [StringLength(20), RegularExpression(@"[0-9+()\- ]*")]
    public string Telephone { get; init; } = "";

    /// <summary>When the department answers.</summary>
    public LocalizedText OpeningHours { get; init; } = new("");
}
