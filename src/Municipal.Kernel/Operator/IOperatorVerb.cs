namespace Municipal.Kernel;

/// <summary>
/// A verb of the program's command line that a module brings, such as <c>count FILE.pb</c>. It works on the files it is given and
/// nothing else: it runs before any configuration is read, opens no database and makes no data folder.
/// </summary>
public interface IOperatorVerb
{
    /// <summary>The word on the command line.</summary>
    string Name { get; }

    /// <summary>One English sentence for <c>--help</c>.</summary>
    string Description { get; }

    /// <summary>What stands after the verb without a name, in order.</summary>
    IReadOnlyList<VerbArgument> Arguments { get; }

    /// <summary>What stands after the verb with a name. <c>--json</c> and <c>--help</c> are there without being declared.</summary>
    IReadOnlyList<VerbOption> Options { get; }

    /// <summary>Does the work.</summary>
    /// <param name="call">What was asked, and where to answer.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>One of <see cref="Exit"/>.</returns>
    Task<int> RunAsync(VerbCall call, CancellationToken cancellation);
}
