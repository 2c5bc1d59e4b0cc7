using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Municipal.Review;

/// <summary>A department of the gu office (부서) that reviews proposals.</summary>
internal sealed class Department
{
    public const int LongestKey = 100;
    public const int LongestName = 60;
    public const int LongestMail = 254;

    public Guid Id { get; init; }

    /// <summary>What a recipe calls it; never changes.</summary>
    public required string Key { get; init; }

    public LocalizedText Name { get; private set; }

    /// <summary>Where the department as such is written to; empty where only its officers are.</summary>
    public string Mail { get; private set; } = "";

    /// <summary>Whether proposals may be assigned to it.</summary>
    public bool IsActive { get; private set; } = true;

    /// <returns>Whether anything changed.</returns>
    public bool Become(LocalizedText name, string mail, bool isActive)
    {
        var before = (Name, Mail, IsActive);
        (Name, Mail, IsActive) = (name, mail, isActive);
        return before != (Name, Mail, IsActive);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Department>
    {
        public void Configure(EntityTypeBuilder<Department> department)
        {
            department.Property(d => d.Id).ValueGeneratedNever();
            department.Property(d => d.Key).HasMaxLength(LongestKey);
            department.Property(d => d.Mail).HasMaxLength(LongestMail);
            department.HasIndex(d => d.Key).IsUnique();
        }
    }
}
