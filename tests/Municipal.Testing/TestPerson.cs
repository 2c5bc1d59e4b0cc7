namespace Municipal.Testing;

/// <summary>Somebody with an account at a test's tenant.</summary>
/// <param name="Id">The account.</param>
/// <param name="TenantId">At which tenant.</param>
/// <param name="Name">The name.</param>
/// <param name="Email">The sign-in name.</param>
/// <param name="Roles">What they are there.</param>
/// <param name="AreaId">Their dong.</param>
public sealed record TestPerson(Guid Id, Guid TenantId, string Name, string Email, IReadOnlyList<string> Roles, Guid? AreaId)
{
    /// <summary>Everybody's password in tests, for those who sign in the real way.</summary>
    public const string Password = "봄비 내리는 마포 1027";

    /// <summary>How many residents each tenant has from the beginning.</summary>
    public const int Residents = 3;

    internal static string EmailOf(string role, int number) => number == 1 ? $"{role}@example.test" : $"{role}{number}@example.test";

    internal static string NameOf(string role, int number) => role switch
    {
        Kernel.Roles.Resident => ((string[])["김하나", "이두리", "박세라"])[(number - 1) % 3],
        Kernel.Roles.DongOffice => "최동장",
        Kernel.Roles.DepartmentOfficer => "정부서",
        Kernel.Roles.PbOfficer => "한예산",
        Kernel.Roles.CommunicationStaff => "오홍보",
        Kernel.Roles.TenantAdministrator => "유관리",
        _ => "서시청",
    };
}
