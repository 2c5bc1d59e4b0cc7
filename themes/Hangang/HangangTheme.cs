using Municipal.Kernel;
using Municipal.Web;

namespace Municipal.Themes.Hangang;

/// <summary>A warmer, rounder look for a portal that wants to feel like a neighbourhood.</summary>
internal sealed class HangangTheme : Theme
{
    public override LocalizedText Name => new("한강", "Hangang");
}
