using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Municipal.Proposals;

/// <summary>A person among a track's supporters, where the track limits them: the row at which writes for one person wait for each other.</summary>
internal sealed class Supporter
{
    public Guid TrackId { get; init; }

    public Guid AccountId { get; init; }

    /// <summary>Rises with every try.</summary>
    public int Turn { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Supporter>
    {
        public void Configure(EntityTypeBuilder<Supporter> supporter) => supporter.HasKey(s => new { s.TrackId, s.AccountId });
    }
}
