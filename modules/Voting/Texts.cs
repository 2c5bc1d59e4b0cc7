namespace Municipal.Voting;

public sealed class Texts;
