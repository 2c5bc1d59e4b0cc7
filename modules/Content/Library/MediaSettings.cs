using System.ComponentModel.DataAnnotations;

namespace Municipal.Content;

/// <summary>What may be uploaded.</summary>
public sealed class MediaSettings
{
    /// <summary>Largest file, in millions of bytes. The server itself takes no request above 30.</summary>
    [Range(1, 25)]
    public int MostMegabytes { get; init; } = 20;
}
