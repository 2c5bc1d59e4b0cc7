using Microsoft.EntityFrameworkCore;

namespace Municipal.BudgetSchool;

public sealed class BudgetSchoolDb(DbContextOptions<BudgetSchoolDb> options) : ModuleDb(options)
{
    public DbSet<Course> Courses => Set<Course>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<Enrolment> Enrolments => Set<Enrolment>();
}
