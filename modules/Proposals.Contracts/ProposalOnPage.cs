namespace Municipal.Proposals.Contracts;

/// <summary>The proposal whose page is being shown, for what other features put into <see cref="ProposalSlots.Page"/>.</summary>
public sealed class ProposalOnPage
{
    /// <summary>The proposal; null on every other page.</summary>
    public ProposalCard? Card { get; set; }
}

/// <summary>Places on the proposals' pages for other features.</summary>
public static class ProposalSlots
{
    /// <summary>Below the text of a proposal that the public may read; each contribution gives a <c>&lt;section class="section"&gt;</c>.</summary>
    public const string Page = "proposal";

    /// <summary>At the page's end, below the trail: what people say about it. Sections likewise.</summary>
    public const string Below = "proposal-below";
}
