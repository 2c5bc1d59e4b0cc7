namespace Municipal.Kernel;

/// <summary>The modules as declared cannot stand together; start-up stops with this message.</summary>
/// <param name="message">What is wrong and where, for the engineer who added the module.</param>
public sealed class CatalogException(string message) : Exception(message);
