namespace Municipal.Cycles;

public sealed class Texts;
