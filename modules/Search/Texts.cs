namespace Municipal.Search;

public sealed class Texts;
