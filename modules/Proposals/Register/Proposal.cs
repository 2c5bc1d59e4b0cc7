using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Municipal.Proposals;

/// <summary>A published proposal (제안), or an existing project entered from a named source. Its number is for life.</summary>
internal sealed class Proposal
{
    public const int LongestNumber = 12;
    public const int LongestCode = 40;
    public const int LongestName = 60;
    public const int LongestSource = 200;
    public const int LongestLink = 400;
    public const int LongestReason = 500;
    public const int LongestKey = 100;
    public const int LongestSearchKey = 1_000;

    public Guid Id { get; init; }

    /// <summary>Such as 2027-0042.</summary>
    public required string Number { get; init; }

    /// <summary>The year in the number: the fiscal year, or the calendar year of a proposal made outside every stage.</summary>
    public int Year { get; init; }

    public Guid? CycleId { get; init; }

    public Guid? TrackId { get; init; }

    /// <summary>The account of the proposer; null for what was imported.</summary>
    public Guid? AuthorId { get; init; }

    /// <summary>Who proposed it according to the source; empty where an account did.</summary>
    public string ProposerName { get; set; } = "";

    /// <summary>Where an imported proposal was found; empty for one made here.</summary>
    public string Source { get; set; } = "";

    public string SourceLink { get; set; } = "";

    /// <summary>What a recipe calls it; null for one made here.</summary>
    public string? ImportKey { get; init; }

    public string Title { get; private set; } = "";

    public string Field { get; private set; } = "";

    public Guid? AreaId { get; private set; }

    public string Purpose { get; private set; } = "";

    public string Content { get; private set; } = "";

    public string Effect { get; private set; } = "";

    public string Place { get; private set; } = "";

    public string Period { get; private set; } = "";

    public string GroupName { get; private set; } = "";

    public Won? Estimate { get; private set; }

    public ProposalState State { get; private set; } = ProposalState.Published;

    public Standing Standing { get; set; } = Standing.Proposed;

    /// <summary>Why the office hides it; null where it does not.</summary>
    public string? HiddenReason { get; private set; }

    /// <summary>In public lists: published and not hidden. Stored, so that one index serves each order of the list.</summary>
    public bool IsListed { get; private set; } = true;

    public int SupportCount { get; private set; }

    /// <summary>What searching compares.</summary>
    public string SearchKey { get; private set; } = "";

    /// <summary>Initial consonants of title and place.</summary>
    public string Initials { get; private set; } = "";

    /// <summary>Rises with every change of the text or state; two changes at once are noticed by it.</summary>
    public int Version { get; private set; }

    public DateTime CreatedAt { get; init; }

    public DateTime PublishedAt { get; set; }

    public bool IsHidden => HiddenReason is not null;

    public ProposalText Text => new()
    {
        Title = Title, Field = Field, AreaId = AreaId, Purpose = Purpose, Content = Content, Effect = Effect,
        Place = Place, Period = Period, Estimate = Estimate, Group = GroupName,
    };

    /// <summary>Puts a text in place of the present one.</summary>
    /// <returns>The version to keep.</returns>
    public ProposalVersion Write(ProposalText text, DateTime now)
    {
        (Title, Field, AreaId, Estimate) = (text.Title, text.Field, text.AreaId, text.Estimate);
        (Purpose, Content, Effect) = (text.Purpose, text.Content, text.Effect);
        (Place, Period, GroupName) = (text.Place, text.Period, text.Group);
        var key = SearchText.Key($"{Title}|{Place}|{GroupName}|{Purpose}|{Content}");
        SearchKey = key.Length <= LongestSearchKey ? key : key[..LongestSearchKey];
        Initials = InitialConsonants.Of($"{Title}|{Place}");
        Version++;
        return new ProposalVersion { ProposalId = Id, Number = Version, Text = text, At = now };
    }

    /// <summary>It lives on in others.</summary>
    public void EndAs(ProposalState state) => Change(state, HiddenReason);

    /// <summary>It no longer lives on in another, but by itself.</summary>
    public void Reopen() => Change(ProposalState.Published, HiddenReason);

    /// <summary>A decision moves it on, or back.</summary>
    public void MoveTo(Standing standing) => (Standing, Version) = (standing, Version + 1);

    public void Withdraw() => Change(ProposalState.Withdrawn, HiddenReason);

    public void Hide(string reason) => Change(State, reason);

    public void ShowAgain() => Change(State, null);

    private void Change(ProposalState state, string? hiddenReason)
    {
        (State, HiddenReason) = (state, hiddenReason);
        IsListed = State == ProposalState.Published && !IsHidden;
        Version++;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Proposal>
    {
        public void Configure(EntityTypeBuilder<Proposal> proposal)
        {
            proposal.Property(p => p.Number).HasMaxLength(LongestNumber);
            proposal.Property(p => p.ProposerName).HasMaxLength(LongestName);
            proposal.Property(p => p.Source).HasMaxLength(LongestSource);
            proposal.Property(p => p.SourceLink).HasMaxLength(LongestLink);
            proposal.Property(p => p.ImportKey).HasMaxLength(LongestKey);
            proposal.Property(p => p.Field).HasMaxLength(LongestCode);
            proposal.Property(p => p.HiddenReason).HasMaxLength(LongestReason);
            proposal.Property(p => p.SearchKey).HasMaxLength(LongestSearchKey);
            proposal.Property(p => p.Version).IsConcurrencyToken();
            proposal.Ignore(p => p.Text).Ignore(p => p.IsHidden);
            proposal.HasIndex(p => p.Number).IsUnique();
            proposal.HasIndex(p => p.ImportKey).IsUnique();
            proposal.HasIndex(p => new { p.AuthorId, p.TrackId });
            // An index per order of the public list, with what the list is filtered by.
            proposal.HasIndex(p => new { p.IsListed, p.PublishedAt, p.Number, p.Field, p.AreaId, p.Standing, p.Year, p.Id }).HasDatabaseName("ix_proposals_proposals_newest");
            proposal.HasIndex(p => new { p.IsListed, p.SupportCount, p.Number, p.Field, p.AreaId, p.Standing, p.Year, p.Id }).HasDatabaseName("ix_proposals_proposals_most_supported");
            proposal.HasIndex(p => new { p.IsListed, p.Estimate, p.Number, p.Field, p.AreaId, p.Standing, p.Year, p.Id }).HasDatabaseName("ix_proposals_proposals_highest_cost");
            proposal.HasIndex(p => new { p.IsListed, p.AreaId, p.PublishedAt });
        }
    }
}

internal enum ProposalState
{
    Published,
    Withdrawn,

    /// <summary>Lives on in another proposal.</summary>
    Merged,

    /// <summary>Lives on in several.</summary>
    Split,
}

/// <summary>How far a proposal has come. Decisions of later stages move it on.</summary>
internal enum Standing
{
    /// <summary>접수.</summary>
    Proposed,

    /// <summary>의제.</summary>
    OnAgenda,

    /// <summary>투표 대상.</summary>
    Shortlisted,

    /// <summary>미선정.</summary>
    NotFunded,

    /// <summary>선정.</summary>
    Funded,

    /// <summary>추진 중.</summary>
    Underway,

    /// <summary>완료.</summary>
    Done,
}
