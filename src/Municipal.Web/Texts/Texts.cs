namespace Municipal.Web;

/// <summary>Names the resources that hold Web's own sentences.</summary>
public sealed class Texts;
