namespace Municipal.Kernel;

/// <summary>More writes are waiting than the writer will queue; answered as 503 with Retry-After, and what was typed is kept.</summary>
public sealed class WriterBusyException() : Exception("Too many writes are waiting.");
