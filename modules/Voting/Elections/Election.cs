using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Municipal.Voting.Elections;

/// <summary>One opening of ballots for a pot (투표). What the database keeps of it beside this: the register of who voted, and the box of ballots; never both in one row.</summary>
internal sealed class Election
{
    public const int KeyLength = 40;

    public Guid Id { get; init; }

    /// <summary>Its part of the address, for life: a–z, 0–9 and hyphens, such as <c>2027-gu</c>.</summary>
    public required string Key { get; init; }

    public int FiscalYear { get; init; }

    public ElectionState State { get; private set; }

    /// <summary>A rehearsal's ballots come from test voters and are thrown away.</summary>
    public bool IsRehearsal { get; init; }

    /// <summary>UTC. Until <see cref="Announce"/> a plan, then part of the published rules.</summary>
    public DateTime OpensAt { get; private set; }

    /// <summary>UTC. A ballot is in if its commit came before this instant by the database's clock.</summary>
    public DateTime ClosesAt { get; private set; }

    public ElectionTerms Terms { get; private set; } = new();

    public DateTime? AnnouncedAt { get; private set; }

    /// <summary>When the box was sealed: key destroyed, ballots rewritten without any way back to a person.</summary>
    public DateTime? SealedAt { get; private set; }

    /// <summary>When the key was destroyed and the old pages rewritten; null while that is still to do after a kill.</summary>
    public DateTime? TidiedAt { get; private set; }

    public DateTime? PublishedAt { get; private set; }

    /// <summary>Rises with every change; two who change it at once are noticed by it.</summary>
    public int Version { get; private set; }

    /// <summary>How the audit names it.</summary>
    public string Subject => $"election:{Id}";

    public TimeWindow Window => new(OpensAt, ClosesAt);

    /// <summary>Whether ballots are taken at an instant.</summary>
    public bool IsOpen(DateTime now) => State == ElectionState.Announced && Window.Contains(now);

    public void Plan(ElectionTerms terms, DateTime opensAt, DateTime closesAt) =>
        (Terms, OpensAt, ClosesAt, Version) = (terms, opensAt, closesAt, Version + 1);

    public void Announce(DateTime now) => (State, AnnouncedAt, Version) = (ElectionState.Announced, now, Version + 1);

    /// <summary>Ends it without a result; what was announced stays readable.</summary>
    public void Cancel() => (State, Version) = (ElectionState.Cancelled, Version + 1);

    public void Seal(DateTime now) => (State, SealedAt, Version) = (ElectionState.Sealed, now, Version + 1);

    public void Count() => (State, Version) = (ElectionState.Counted, Version + 1);

    public void Publish(DateTime now) => (State, PublishedAt, Version) = (ElectionState.Published, now, Version + 1);

    internal sealed class Mapping : IEntityTypeConfiguration<Election>
    {
        public void Configure(EntityTypeBuilder<Election> election)
        {
            election.Property(e => e.Id).ValueGeneratedNever();
            election.Property(e => e.Key).HasMaxLength(KeyLength);
            election.Property(e => e.Terms).AsJsonText();
            election.Property(e => e.Version).IsConcurrencyToken();
            election.HasIndex(e => e.Key).IsUnique();
            election.HasIndex(e => new { e.State, e.ClosesAt });
        }
    }
}

internal enum ElectionState
{
    /// <summary>Being prepared; the public does not see it.</summary>
    Draft,

    /// <summary>Its rules are published and frozen; ballots are taken inside the window.</summary>
    Announced,

    /// <summary>Closed and sealed; nothing can be opened any more, by anyone.</summary>
    Sealed,

    /// <summary>Counted; the officer sees the outcome, nobody else does.</summary>
    Counted,

    /// <summary>Everybody sees the outcome.</summary>
    Published,

    /// <summary>Ended without a result.</summary>
    Cancelled,
}
