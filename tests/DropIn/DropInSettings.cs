namespace Municipal.DropIn;

/// <summary>The one value that the desk can change and a recipe can carry.</summary>
public sealed class DropInSettings
{
    /// <summary>What the page says.</summary>
    public string Greeting { get; set; } = "";
}
