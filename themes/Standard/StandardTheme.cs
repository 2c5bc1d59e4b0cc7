using Municipal.Kernel;
using Municipal.Web;

namespace Municipal.Themes.Standard;

/// <summary>The Korean public-service look on KRDS's tokens.</summary>
internal sealed class StandardTheme : Theme
{
    public override LocalizedText Name => new("표준", "Standard");

    public override LocalizedText Description => new("곧은 선과 넓은 여백으로 내용이 먼저 보입니다.", "Straight lines and space; content comes first.");
}
