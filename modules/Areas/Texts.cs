namespace Municipal.Areas;

public sealed class Texts;
