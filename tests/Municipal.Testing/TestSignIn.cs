using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Municipal.Web;

namespace Municipal.Testing;

/// <summary>
/// Signs in whom a test's browser names in a header, so that a page's test does not hash passwords. Requests without the header
/// go the real way, which the tests of signing in use.
/// </summary>
internal sealed class TestSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string SchemeName = "Test";
    public const string Header = "Test-Person";
    private static string? _real;

    public static void TakeOver(AuthenticationOptions authentication)
    {
        _real = authentication.DefaultScheme;
        authentication.DefaultAuthenticateScheme = SchemeName;
        authentication.DefaultScheme ??= SchemeName;
    }

    public static string Write(TestPerson person) => Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(person));

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Context.PortalOrNull()?.Tenant is not { } tenant || Request.Headers[Header].ToString() is not { Length: > 0 } text)
        {
            return _real is null ? AuthenticateResult.NoResult() : await Context.AuthenticateAsync(_real);
        }

        var person = JsonSerializer.Deserialize<TestPerson>(Convert.FromBase64String(text))!;
        if (person.TenantId != tenant.Id)
        {
            // Nobody is anybody at another tenant, in tests neither.
            return AuthenticateResult.NoResult();
        }

        var services = Context.RequestServices;
        var permissions = await services.GetRequiredService<RoleBook>()
            .PermissionsOfAsync(services.GetRequiredService<TenantSession>(), services.GetRequiredService<KernelDb>, person.Roles, Context.RequestAborted);
        services.GetRequiredService<Visitor>().SignIn(person.Id, person.Name, person.AreaId, person.Roles, permissions);
        return AuthenticateResult.Success(new AuthenticationTicket(PrincipalOf(person), SchemeName));
    }

    public static ClaimsPrincipal PrincipalOf(TestPerson person) =>
        new(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, person.Id.ToString())], SchemeName));
}
