namespace Municipal.Content;

public sealed class Texts;
