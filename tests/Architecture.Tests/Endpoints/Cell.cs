namespace Municipal.Architecture.Tests;

/// <summary>A value in a tenant's database, by where it stands.</summary>
internal sealed record Cell(string Table, string Column, int Row, string Value);
