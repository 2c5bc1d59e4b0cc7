using Municipal.Kernel;
using Municipal.Web;

namespace Municipal.Themes.Hangang;

/// <summary>A warmer, rounder look for a portal that wants to feel like a neighbourhood.</summary>
internal sealed class HangangTheme : Theme
{
    public override LocalizedText Name => new("한강", "Hangang");

    public override LocalizedText Description => new("글자가 크고 모서리가 둥글어 이웃처럼 친근합니다.", "Larger type and round corners, like a neighbour.");
}
