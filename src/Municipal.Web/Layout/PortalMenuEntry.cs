using Municipal.Kernel;

namespace Municipal.Web;

/// <summary>An entry of the portal's main menu.</summary>
/// <param name="Label">What it says.</param>
/// <param name="Path">Where it leads.</param>
/// <param name="Order">Its place.</param>
public sealed record PortalMenuEntry(Phrase Label, PortalPath Path, int Order);

/// <summary>An entry of the signed-in resident's own pages.</summary>
/// <param name="Label">What it says.</param>
/// <param name="Path">Where it leads.</param>
/// <param name="Order">Its place.</param>
public sealed record MyMenuEntry(Phrase Label, PortalPath Path, int Order);
