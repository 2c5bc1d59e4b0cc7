namespace Municipal.Voting.Counting;

/// <summary>A project as the count sees it.</summary>
/// <param name="Id">Opaque; compared ordinally, never by a language's rules.</param>
/// <param name="Cost">In the currency of the pot; 0 or more.</param>
internal sealed record Project(string Id, decimal Cost);
