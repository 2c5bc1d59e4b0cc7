namespace Municipal.Comments;

public sealed class Texts;
