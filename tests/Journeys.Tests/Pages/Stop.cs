namespace Municipal.Journeys.Tests;

/// <summary>An address and who can look at it.</summary>
internal sealed record Stop(string Tenant, string Path, string Route, string? Session);
