namespace Municipal.Residents;

/// <summary>How long people stay signed in, how often they may try, and who may open an account.</summary>
internal sealed class AccountSettings
{
    public int StaffIdleMinutes { get; init; } = 120;

    public int StaffLongestHours { get; init; } = 12;

    public int ResidentIdleDays { get; init; } = 14;

    public int ResidentLongestDays { get; init; } = 60;

    public int TriesPerAccount { get; init; } = 10;

    public int TriesPerAddress { get; init; } = 50;

    public int TryMinutes { get; init; } = 5;

    /// <summary>개인정보 보호법 §22-2 asks for a guardian's consent below 14; 0 asks nobody.</summary>
    public int YoungestAge { get; init; } = 14;

    /// <summary>Counts at demonstrations only, where anyone may read the staff's passwords anyway.</summary>
    public bool DemoSkipsSecondFactor { get; init; } = true;

    public TimeSpan Idle(bool isStaff) => isStaff ? TimeSpan.FromMinutes(StaffIdleMinutes) : TimeSpan.FromDays(ResidentIdleDays);

    public TimeSpan Longest(bool isStaff) => isStaff ? TimeSpan.FromHours(StaffLongestHours) : TimeSpan.FromDays(ResidentLongestDays);
}
