namespace Municipal.Testing;

/// <summary>The two databases that every page is tested on.</summary>
public enum Database
{
    /// <summary>A file per tenant.</summary>
    Sqlite,

    /// <summary>A schema per tenant, on the server that the test command starts.</summary>
    PostgreSql,
}
