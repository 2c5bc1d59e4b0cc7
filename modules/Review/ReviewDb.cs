using Microsoft.EntityFrameworkCore;

namespace Municipal.Review;

internal sealed class ReviewDb(DbContextOptions<ReviewDb> options) : ModuleDb(options)
{
    public DbSet<Department> Departments => Set<Department>();

    public DbSet<Member> Members => Set<Member>();

    public DbSet<Dossier> Dossiers => Set<Dossier>();

    public DbSet<Objection> Objections => Set<Objection>();

    public DbSet<Note> Notes => Set<Note>();
}
