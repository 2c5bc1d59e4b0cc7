namespace Municipal.Voting.Drawing;

/// <summary>A feature's shares, from 0 to 1.</summary>
internal sealed record FeatureShare(string Feature, decimal Panel, decimal Population)
{
    /// <summary>Above 0 where the panel has more than the population.</summary>
    public decimal Difference => Panel - Population;
}
