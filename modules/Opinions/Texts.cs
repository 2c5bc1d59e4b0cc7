namespace Municipal.Opinions;

public sealed class Texts;
