namespace Municipal.Voting.Casting;

/// <summary>Another node was faster between the look and the write; everything is taken back and looked at again.</summary>
internal sealed class BoxRaceException() : InvalidOperationException("Another node wrote the same voter's ballot.");
