namespace Municipal.Content;

internal sealed class Texts;
