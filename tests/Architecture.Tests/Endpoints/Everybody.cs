using Municipal.Testing;

namespace Municipal.Architecture.Tests;

/// <summary>Somebody with an account and every role, so that no permission keeps a test from a page.</summary>
internal static class Everybody
{
    public static async Task<TestBrowser> AtAsync(TestTenant portal) =>
        portal.SignIn(await portal.PersonAsync(Roles.TenantAdministrator) with { Roles = Roles.All });
}
