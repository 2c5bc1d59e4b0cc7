using Municipal.Web;

namespace Municipal.Residents;

internal static class SignInLinks
{
    public static readonly PortalPath SignIn = new("/account/sign-in");
    public static readonly PortalPath SignOut = new("/account/sign-out");
    public static readonly PortalPath SecondFactor = new("/account/second-factor");
    public static readonly PortalPath Enrol = new("/account/second-factor/enrol");
    public static readonly PortalPath RecoveryCodes = new("/account/second-factor/codes");
    public static readonly PortalPath Forgotten = new("/account/forgotten");

    public static PortalPath Reset(string token) => new PortalPath("/account/reset").With(("token", token));

    public static PortalPath Invitation(string token) => new PortalPath("/account/invitation").With(("token", token));
}
