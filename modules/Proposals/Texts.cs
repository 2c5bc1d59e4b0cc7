namespace Municipal.Proposals;

internal sealed class Texts;
