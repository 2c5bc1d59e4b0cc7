namespace Municipal.Kernel;

/// <summary>What the program's exit codes mean.</summary>
public static class Exit
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Understood and refused.</summary>
    public const int Refused = 1;

    /// <summary>The input is wrong; the operator has to change it.</summary>
    public const int WrongInput = 2;

    /// <summary>A fault of the program or its surroundings.</summary>
    public const int Fault = 3;
}
