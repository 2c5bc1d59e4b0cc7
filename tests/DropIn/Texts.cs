namespace Municipal.DropIn;

internal sealed class Texts;
