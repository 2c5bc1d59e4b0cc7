namespace Municipal.Themes.Standard;

/// <summary>Names the resources that hold the words of layouts; other themes use them too.</summary>
public sealed class Texts;
