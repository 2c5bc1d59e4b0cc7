using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Municipal.Review;

/// <summary>That an officer belongs to a department; the key makes it one department per person.</summary>
internal sealed class Member
{
    public Guid AccountId { get; init; }

    public Guid DepartmentId { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Member>
    {
        public void Configure(EntityTypeBuilder<Member> member)
        {
            member.HasKey(m => m.AccountId);
            member.Property(m => m.AccountId).ValueGeneratedNever();
            member.HasOne<Department>().WithMany().HasForeignKey(m => m.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
