using System.Resources;
using Municipal.Web;

namespace Municipal.Cycles;

/// <summary>A word of ours in both languages, for names that are stored and may be edited later.</summary>
internal static class BothLanguages
{
    private static readonly ResourceManager Words = new(typeof(Texts).Namespace + ".Resources.Texts", typeof(Texts).Assembly);

    public static LocalizedText Of(string key) => new(Words.GetString(key, Languages.Korean)!, Words.GetString(key, Languages.English));
}
