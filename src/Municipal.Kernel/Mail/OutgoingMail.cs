namespace Municipal.Kernel;

/// <summary>A mail waiting to leave, or the memory that it left.</summary>
public sealed class OutgoingMail
{
    /// <summary>Identity.</summary>
    public Guid Id { get; init; }

    /// <summary>The same key twice is one mail.</summary>
    public required string SendOnceKey { get; init; }

    /// <summary>Address.</summary>
    public required string To { get; init; }

    /// <summary>Subject.</summary>
    public required string Subject { get; init; }

    /// <summary>Plain text.</summary>
    public required string Body { get; init; }

    /// <summary>When it was asked for, UTC.</summary>
    public DateTime QueuedAt { get; init; }

    /// <summary>Not before this instant, UTC.</summary>
    public DateTime NextTryAt { get; set; }

    /// <summary>Failed tries so far.</summary>
    public int Tries { get; set; }

    /// <summary>When it left, UTC.</summary>
    public DateTime? SentAt { get; set; }
}
