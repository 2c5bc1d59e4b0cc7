using Municipal.Kernel;
using Municipal.Web;

namespace Municipal.Themes.Standard;

/// <summary>The Korean public-service look on KRDS's tokens.</summary>
internal sealed class StandardTheme : Theme
{
    public override LocalizedText Name => new("표준", "Standard");
}
