namespace Municipal.Kernel;

/// <summary>Something that has happened, in the past tense: a record of plain values that JSON can carry.</summary>
public interface IEvent;

/// <summary>Does something about an event after the commit that raised it. Its own writes and the mark that it is done commit together.</summary>
/// <typeparam name="TEvent">The event.</typeparam>
public interface IEventHandler<in TEvent> where TEvent : class, IEvent
{
    /// <summary>Handles one event. Throwing means: try again later.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>A task.</returns>
    Task HandleAsync(TEvent happened, CancellationToken cancellation);
}

/// <summary>A handler as contributed by a feature.</summary>
/// <param name="EventType">The event's full type name, as stored.</param>
/// <param name="ServiceType">The handler.</param>
/// <param name="Invoke">Reads the event and calls the handler.</param>
public sealed record EventSubscription(string EventType, Type ServiceType, Func<object, string, CancellationToken, Task> Invoke) : IServiceContribution
{
    /// <summary>Describes a handler.</summary>
    /// <typeparam name="TEvent">The event.</typeparam>
    /// <typeparam name="THandler">The handler.</typeparam>
    /// <returns>The subscription.</returns>
    public static EventSubscription Of<TEvent, THandler>()
        where TEvent : class, IEvent
        where THandler : class, IEventHandler<TEvent> =>
        new(typeof(TEvent).FullName!, typeof(THandler), (handler, json, cancellation) =>
            ((THandler)handler).HandleAsync(System.Text.Json.JsonSerializer.Deserialize<TEvent>(json, KernelJson.Options)!, cancellation));
}
