namespace Municipal.Voting.Counting;

/// <summary>A project bought with equal shares, as the filter sees it.</summary>
/// <param name="Project">Its place on the paper.</param>
/// <param name="Price">What a supporter pays for a unit of weight, if they have it.</param>
/// <param name="Rate">What they pay for a unit of satisfaction: ρ.</param>
/// <param name="Doubt">How far, relatively, the figures may be from the exact ones.</param>
/// <param name="Tied">The projects that asked exactly as little, this one among them; empty where none did.</param>
internal readonly record struct Purchase(int Project, double Price, double Rate, double Doubt, IReadOnlyList<int> Tied);
