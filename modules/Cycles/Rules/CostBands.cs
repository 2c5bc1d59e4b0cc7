namespace Municipal.Cycles.Rules;

/// <summary>What one project of a track may cost, by its class.</summary>
internal static class CostBands
{
    /// <summary>The least that a project of any class may cost; null where one class has no such limit.</summary>
    public static Won? Least(Won? general, Won? ofEvents) => Of(general, ofEvents, (a, b) => a < b ? a : b);

    /// <summary>The most that a project of any class may cost; null where one class has no such limit.</summary>
    public static Won? Most(Won? general, Won? ofEvents) => Of(general, ofEvents, (a, b) => a > b ? a : b);

    public static bool IsSound(Won? least, Won? most) => least is not { } low || most is not { } high || low <= high;

    // Events without a limit of their own have the general one.
    private static Won? Of(Won? general, Won? ofEvents, Func<Won, Won, Won> wider) =>
        general is { } g && (ofEvents ?? g) is var e ? wider(g, e) : null;
}
