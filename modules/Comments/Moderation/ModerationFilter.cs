namespace Municipal.Comments;

/// <summary>What the desk looks at.</summary>
internal enum ModerationFilter
{
    /// <summary>Somebody reported it, or asks for another look: what waits.</summary>
    Waiting,

    Hidden,

    All,
}
