using System.ComponentModel.DataAnnotations;

namespace Municipal.Residents;

/// <summary>How long people stay signed in, how often they may try, and who may open an account.</summary>
internal sealed class AccountSettings
{
    [Range(5, 1440)]
    public int StaffIdleMinutes { get; init; } = 120;

    [Range(1, 168)]
    public int StaffLongestHours { get; init; } = 12;

    [Range(1, 365)]
    public int ResidentIdleDays { get; init; } = 14;

    [Range(1, 365)]
    public int ResidentLongestDays { get; init; } = 60;

    [Range(3, 100)]
    public int TriesPerAccount { get; init; } = 10;

    [Range(10, 10_000)]
    public int TriesPerAddress { get; init; } = 50;

    /// <summary>Wrong passwords from everywhere together, so that a flood against one portal does not slow down the others.</summary>
    [Range(100, 1_000_000)]
    public int TriesPerTenant { get; init; } = 1_500;

    [Range(1, 1440)]
    public int TryMinutes { get; init; } = 5;

    /// <summary>개인정보 보호법 §22-2 asks for a guardian's consent below 14; 0 asks nobody.</summary>
    [Range(0, 19)]
    public int YoungestAge { get; init; } = 14;

    /// <summary>Counts at demonstrations only, where anyone may read the staff's passwords anyway.</summary>
    public bool DemoSkipsSecondFactor { get; init; } = true;

    public TimeSpan Idle(bool isStaff) => isStaff ? TimeSpan.FromMinutes(StaffIdleMinutes) : TimeSpan.FromDays(ResidentIdleDays);

    public TimeSpan Longest(bool isStaff) => isStaff ? TimeSpan.FromHours(StaffLongestHours) : TimeSpan.FromDays(ResidentLongestDays);
}
