namespace Municipal.Kernel;

/// <summary>An event in the outbox.</summary>
public sealed class OutboxEvent
{
    /// <summary>Identity; sorts by time.</summary>
    public Guid Id { get; init; }

    /// <summary>The event's type.</summary>
    public required string Type { get; init; }

    /// <summary>The event's values.</summary>
    public required string Json { get; init; }

    /// <summary>When it happened, UTC.</summary>
    public DateTime RaisedAt { get; init; }

    /// <summary>Failed tries so far.</summary>
    public int Tries { get; set; }

    /// <summary>Not before this instant, UTC.</summary>
    public DateTime NextTryAt { get; set; }

    /// <summary>When every handler had it, UTC.</summary>
    public DateTime? DoneAt { get; set; }

    /// <summary>Why the last try failed.</summary>
    public string? LastError { get; set; }
}

/// <summary>That one handler has had one event; unique, so that it has it once.</summary>
public sealed class Delivery
{
    /// <summary>The event.</summary>
    public Guid EventId { get; init; }

    /// <summary>The handler's type name.</summary>
    public required string Handler { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; init; }
}
