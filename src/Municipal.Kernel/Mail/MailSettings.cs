using System.ComponentModel.DataAnnotations;

namespace Municipal.Kernel;

/// <summary>How a tenant's mail presents itself.</summary>
public sealed class MailSettings
{
    /// <summary>The name that mail bears; the tenant's title where empty.</summary>
    [StringLength(60)]
    public string SenderName { get; init; } = "";
}
