using Municipal.Testing;

namespace Municipal.Architecture.Tests;

/// <summary>Who asks, in the tests that ask as everybody in turn.</summary>
internal static class Cast
{
    /// <summary>Somebody with every role and the first resident's account, so that neither permission nor ownership keeps a test out.</summary>
    public static async Task<TestBrowser> EverybodyAsync(TestTenant portal) =>
        portal.SignIn(await portal.PersonAsync(Roles.Resident) with { Roles = Roles.All });

    /// <summary>Every kind of visitor. What residents own, the first of them owns.</summary>
    public static async Task<IReadOnlyList<(string Who, TestBrowser Browser)>> OfAsync(TestTenant portal)
    {
        var cast = new List<(string, TestBrowser)>
        {
            ("anybody", portal.Browse()),
            ("whose it is", await portal.SignInAsync(Roles.Resident)),
            ("residents", await portal.SignInAsync(Roles.Resident, 2)),
        };
        foreach (var role in Roles.All.Where(Roles.IsStaff))
        {
            cast.Add((role, await portal.SignInAsync(role)));
        }

        return cast;
    }
}
