namespace Municipal.Voting.Commands;

/// <summary>Options that do not fit together or with the file.</summary>
internal sealed class OptionException(string message) : Exception(message);
