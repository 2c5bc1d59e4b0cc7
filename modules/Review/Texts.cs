namespace Municipal.Review;

public sealed class Texts;
