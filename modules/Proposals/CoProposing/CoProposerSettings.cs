using System.ComponentModel.DataAnnotations;

namespace Municipal.Proposals;

/// <summary>What a tenant decides about proposing together.</summary>
public sealed class CoProposerSettings
{
    /// <summary>Most co-proposers of one proposal, open invitations with them.</summary>
    [Range(1, 100)]
    public int Most { get; init; } = 10;

    /// <summary>Most invitations that one person sends in a day.</summary>
    [Range(1, 1000)]
    public int InvitationsPerDay { get; init; } = 20;

    /// <summary>Whether co-proposers may edit the text, too, while its author may.</summary>
    public bool MayEdit { get; init; }
}
