namespace Municipal.Portal;

internal sealed class Texts;
