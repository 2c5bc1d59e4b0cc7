namespace Municipal.Testing;

/// <summary>How a Host is started as a process of its own.</summary>
/// <param name="Folder">Its data path.</param>
public sealed record HostRun(string Folder)
{
    /// <summary>The program; the one beside the caller by default.</summary>
    public string Program { get; init; } = Path.Combine(AppContext.BaseDirectory, "Municipal.Host.dll");

    /// <summary>What an empty installation becomes.</summary>
    public string FirstRun { get; init; } = "none";

    /// <summary>The environment's name.</summary>
    public string Environment { get; init; } = "Production";

    /// <summary>More configuration, as on the command line.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Environment variables.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether it gets a core of its own, where the machine has two.</summary>
    public bool OnOneCore { get; init; }
}
