namespace Municipal.Laboratory;

/// <summary>Names the resources.</summary>
public sealed class Texts;
