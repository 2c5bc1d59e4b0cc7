using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Municipal.Testing;

/// <summary>
/// Lets a browser wait until the Host has done with a request. Some things, such as noting that a session is in use, are written
/// after the answer has left; a real connection carries the next request only then.
/// </summary>
internal sealed class RequestEnd : IStartupFilter
{
    private static readonly AsyncLocal<TaskCompletionSource?> Awaited = new();

    /// <summary>Call in the async method that sends a request.</summary>
    /// <returns>What to wait for once the answer is there.</returns>
    public static Task Await()
    {
        Awaited.Value = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return Awaited.Value.Task;
    }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((http, rest) =>
        {
            if (Awaited.Value is { } end)
            {
                // What is registered first runs last.
                http.Response.OnCompleted(() =>
                {
                    end.TrySetResult();
                    return Task.CompletedTask;
                });
            }

            return rest(http);
        });
        next(app);
    };
}
