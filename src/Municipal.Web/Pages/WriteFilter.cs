using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Kernel;

namespace Municipal.Web;

/// <summary>
/// Surrounds every page handler that writes: one transaction, committed after the handler and before the response. A handler
/// that redirects has done its work; one that shows the form again has not, and is rolled back. A form sent twice gets the first
/// answer again.
/// </summary>
internal sealed class WriteFilter(IDatabaseProvider provider) : IAsyncPageFilter, IOrderedFilter
{
    // Before the guards, so that what they read is still true when the handler writes.
    public int Order => -1000;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        {
            await next();
            return;
        }

        var submissions = http.RequestServices.GetRequiredService<Submissions>();
        if (await submissions.AnsweredAsync(http) is { } answered)
        {
            context.Result = new LocalRedirectResult(answered);
            return;
        }

        var session = http.RequestServices.GetRequiredService<TenantSession>();
        var ownWriter = context.ActionDescriptor.EndpointMetadata.OfType<WritesThroughHotWriterAttribute>().Any();
        if (!ownWriter)
        {
            await session.BeginAsync(http.RequestAborted);
            // The first of two quick clicks may have been answered while this one waited for the writer's turn.
            if (await submissions.AnsweredAsync(http) is { } meanwhile)
            {
                await session.RollbackAsync();
                context.Result = new LocalRedirectResult(meanwhile);
                return;
            }
        }

        var executed = await next();
        if (executed.Exception is not null || !IsDone(executed.Result))
        {
            await session.RollbackAsync();
            return;
        }

        if (ownWriter)
        {
            if (!session.HasSomethingToSave)
            {
                // Durable already, and its unique key answers a second click; a second commit would undo what group commit gains.
                return;
            }

            await session.BeginAsync(http.RequestAborted);
        }

        submissions.Answer(http, executed.Result!);
        try
        {
            await session.CommitAsync(http.RequestAborted);
        }
        catch (Exception failure) when (provider.IsUniqueViolation(failure))
        {
            // Where two clicks run at the same time, the form's id is the key that lets one through; the other gets its answer.
            await session.RollbackAsync();
            if (await submissions.AnsweredAsync(http) is not { } first)
            {
                throw;
            }

            executed.Result = new LocalRedirectResult(first);
        }
    }

    private static bool IsDone(IActionResult? result) => result is RedirectResult or LocalRedirectResult or RedirectToPageResult or PortalRedirectResult;
}

/// <summary>
/// Put on a page model whose handler writes through <see cref="HotWriter"/>: no transaction is held open around it, and the form
/// is not remembered, so the write itself must give a second click the same answer.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class WritesThroughHotWriterAttribute : Attribute;
