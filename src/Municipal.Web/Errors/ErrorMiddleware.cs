using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using Municipal.Kernel;

namespace Municipal.Web;

/// <summary>
/// The edge where anything that went wrong becomes a page in the tenant's look: what happened, what to do, a reference, and,
/// after a form was sent, what was typed. Logged once, here.
/// </summary>
internal sealed class ErrorMiddleware(RequestDelegate next, IDatabaseProvider provider, IAntiforgery antiforgery, IStringLocalizer<Texts> words, ILogger<ErrorMiddleware> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
            if (!http.Response.HasStarted && http.Response.StatusCode >= 400 && http.Response.ContentType is null && http.Response.ContentLength is null && WantsPage(http))
            {
                await ShowAsync(http, new ErrorReport(http.Response.StatusCode, null));
            }
        }
        catch (Exception failure) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            var report = ReportOf(http, failure);
            await ShowAsync(http, report);
        }
    }

    private static bool WantsPage(HttpContext http) => http.PortalOrNull() is not null;

    private ErrorReport ReportOf(HttpContext http, Exception failure)
    {
        switch (failure)
        {
            case BadHttpRequestException bad:
                return new ErrorReport(bad.StatusCode, null);
            case AntiforgeryValidationException:
                return new ErrorReport(StatusCodes.Status400BadRequest, null);
            case DbUpdateConcurrencyException:
            case var _ when provider.IsUniqueViolation(failure):
                return new ErrorReport(StatusCodes.Status409Conflict, null);
            case WriterBusyException:
            case var _ when provider.IsUnavailable(failure):
                log.LogWarning(failure, "{Method} {Path} could not be served now, reference {Reference}", http.Request.Method, http.Request.Path, http.TraceIdentifier);
                http.Response.Headers.RetryAfter = "10";
                return new ErrorReport(StatusCodes.Status503ServiceUnavailable, http.TraceIdentifier);
            default:
                log.LogError(failure, "{Method} {Path} failed, reference {Reference}", http.Request.Method, http.Request.Path, http.TraceIdentifier);
                return new ErrorReport(StatusCodes.Status500InternalServerError, http.TraceIdentifier);
        }
    }

    private async Task ShowAsync(HttpContext http, ErrorReport report)
    {
        var retryAfter = http.Response.Headers.RetryAfter;
        http.Response.Clear();
        http.Response.Headers.RetryAfter = retryAfter;
        http.Response.StatusCode = report.Status;
        http.Response.Headers.CacheControl = "no-store";
        if (http.PortalOrNull() is null || http.Features.Get<ErrorReport>() is not null)
        {
            http.Response.ContentType = "text/plain; charset=utf-8";
            await http.Response.WriteAsync($"{report.Status} {report.Reference}\n", CancellationToken.None);
            return;
        }

        report = report with { Typed = await TypedAsync(http), Address = http.Request.PathBase + http.Request.Path + http.Request.QueryString };
        http.Features.Set(report);
        await RenderAsync(http, report);
    }

    private async Task RenderAsync(HttpContext http, ErrorReport report)
    {
        var retryAfter = http.Response.Headers.RetryAfter;
        http.SetEndpoint(null);
        http.Features.Get<IRouteValuesFeature>()?.RouteValues.Clear();
        http.Request.Method = HttpMethods.Get;
        http.Request.Path = "/error";
        http.Request.QueryString = QueryString.Empty;
        try
        {
            await next(http);
        }
        catch (Exception failure) when (!http.Response.HasStarted)
        {
            // The tenant's look needs its database, which may be what is away; the same is said without it.
            log.LogWarning(failure, "The error page of {Reference} is shown plain", http.TraceIdentifier);
            http.Response.Clear();
            http.Response.StatusCode = report.Status;
            http.Response.Headers.RetryAfter = retryAfter;
            await PlainPage.WriteAsync(http, words[$"Error.{report.Kind}"], PlainErrorText.Of(report, words, antiforgery.GetAndStoreTokens(http)));
        }
    }

    private static async Task<IReadOnlyList<(string Name, string Value)>> TypedAsync(HttpContext http)
    {
        // What another site has put into a form must not stand here ready to be sent, with a token of this visitor's.
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.HasFormContentType || IsFromElsewhere(http.Request))
        {
            return [];
        }

        try
        {
            var form = await http.Request.ReadFormAsync(CancellationToken.None);
            // The form's own id stays: sent again, it must not do twice what was done after all. The page makes a new anti-forgery token.
            return [.. form.Where(f => f.Key != "__RequestVerificationToken" && !f.Key.Contains("Password", StringComparison.OrdinalIgnoreCase)).SelectMany(f => f.Value.Select(v => (f.Key, v ?? "")))];
        }
        catch (Exception unreadable) when (unreadable is IOException or InvalidDataException or BadHttpRequestException)
        {
            return [];
        }
    }

    private static bool IsFromElsewhere(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin")
        || (request.Headers.Origin.ToString() is { Length: > 0 } origin && !origin.EndsWith($"://{request.Host.Value}", StringComparison.OrdinalIgnoreCase));
}

/// <summary>What went wrong with this request, for the error page.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Reference">What the visitor may quote to the desk; null where nothing was logged.</param>
public sealed record ErrorReport(int Status, string? Reference)
{
    private static readonly int[] Known = [400, 401, 403, 404, 409, 413, 422, 429, 500, 503];

    /// <summary>The status under which the texts say it.</summary>
    public int Kind => Array.IndexOf(Known, Status) >= 0 ? Status : Status < 500 ? 400 : 500;

    /// <summary>Whether a typed value is shown, and not only carried.</summary>
    /// <param name="value">The value.</param>
    /// <returns>True for a text of some length.</returns>
    public static bool IsLong(string value) => value.Length > 60 || value.Contains('\n', StringComparison.Ordinal);

    /// <summary>What was typed into the form that failed, so that it can be sent again.</summary>
    public IReadOnlyList<(string Name, string Value)> Typed { get; init; } = [];

    /// <summary>Where the form was sent.</summary>
    public string Address { get; init; } = "";
}
