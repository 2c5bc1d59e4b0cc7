namespace Municipal.Residents;

public sealed class Texts;
