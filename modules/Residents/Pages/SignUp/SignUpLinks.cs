using Municipal.Web;

namespace Municipal.Residents;

internal static class SignUpLinks
{
    public static readonly PortalPath SignUp = new("/account/sign-up");

    public static PortalPath Confirm(string token) => new PortalPath("/account/confirm").With(("token", token));
}
