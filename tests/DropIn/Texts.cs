namespace Municipal.DropIn;

/// <summary>Names the resources.</summary>
public sealed class Texts;
