using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Municipal.Web;

namespace Municipal.Residents;

/// <summary>
/// Says who sends a request, by asking this tenant's own database. A session that waits for its second factor is nobody yet,
/// so that a stolen password alone opens no page and changes none.
/// </summary>
internal sealed class SessionHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string SchemeName = "Session";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Context.PortalOrNull()?.Tenant is not { } tenant || SessionCookie.Read(Context, tenant) is not { } token)
        {
            return AuthenticateResult.NoResult();
        }

        var reader = Service<SessionReader>();
        if (await reader.FindAsync(token, Context.RequestAborted) is not { } known)
        {
            return AuthenticateResult.NoResult();
        }

        var settings = await reader.SettingsAsync(Context.RequestAborted);
        var now = TimeProvider.GetUtcNow().UtcDateTime;
        if (SessionRules.HasExpired(known.LastSeenAt, known.ExpiresAt, settings.Idle(known.IsStaff), now))
        {
            await Service<SessionNotes>().EndedAsync(tenant, known.Id, now);
            return AuthenticateResult.NoResult();
        }

        if (SessionRules.ShouldNote(known.LastSeenAt, now))
        {
            var notes = Service<SessionNotes>();
            Response.OnCompleted(() => notes.SeenAsync(tenant, known.Id, now));
        }

        var current = Service<CurrentSession>();
        current.Set(known, SessionRules.SkipsSecondFactor(tenant.IsDemo, settings.DemoSkipsSecondFactor, known.IsEnrolled));
        return current.WaitsForSecondFactor ? AuthenticateResult.NoResult() : await SignInAsync(known);
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (!HttpMethods.IsGet(Request.Method))
        {
            // What was typed is shown on the error page and can be sent again after signing in elsewhere.
            Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        var page = Service<CurrentSession>().WaitsForSecondFactor ? SignInLinks.SecondFactor : SignInLinks.SignIn;
        Response.Redirect(page.With(("return", Request.PathBase + Request.Path + Request.QueryString)).In(Context));
        return Task.CompletedTask;
    }

    private async Task<AuthenticateResult> SignInAsync(KnownSession known)
    {
        var roles = Account.RolesOf(known.RoleNames);
        var permissions = await Service<RoleBook>().PermissionsOfAsync(Service<TenantSession>(), Service<KernelDb>, roles, Context.RequestAborted);
        Service<Visitor>().SignIn(known.AccountId, known.Name, known.AreaId, roles, permissions);
        // Anti-forgery tokens are bound to this claim.
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, known.AccountId.ToString())], SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    private T Service<T>() where T : notnull => Context.RequestServices.GetRequiredService<T>();
}
