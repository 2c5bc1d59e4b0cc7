namespace Municipal.Kernel;

/// <summary>The roles every tenant knows. What each may do is data: permissions' defaults, changed by the tenant.</summary>
public static class Roles
{
    /// <summary>주민: anyone with an account.</summary>
    public const string Resident = "resident";

    /// <summary>소관부서 담당자.</summary>
    public const string DepartmentOfficer = "department-officer";

    /// <summary>참여예산 담당자 (기획예산과).</summary>
    public const string PbOfficer = "pb-officer";

    /// <summary>홍보담당.</summary>
    public const string CommunicationStaff = "communication-staff";

    /// <summary>동주민센터.</summary>
    public const string DongOffice = "dong-office";

    /// <summary>누리집 관리자 of the tenant.</summary>
    public const string TenantAdministrator = "tenant-administrator";

    /// <summary>서울시 담당자, on the city's portal.</summary>
    public const string CityStaff = "city-staff";

    /// <summary>All roles, in the order screens show them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Resident, DongOffice, DepartmentOfficer, PbOfficer, CommunicationStaff, TenantAdministrator, CityStaff];

    /// <summary>Roles of people who work for the tenant: they need a second factor and see the desk.</summary>
    /// <param name="role">A role.</param>
    /// <returns>True for every role but the resident's.</returns>
    public static bool IsStaff(string role) => role != Resident;
}
