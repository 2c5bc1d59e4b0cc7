using Microsoft.EntityFrameworkCore;

namespace Municipal.Areas;

internal sealed class AreasDb(DbContextOptions options) : ModuleDb(options)
{
    public DbSet<AreaRow> Areas => Set<AreaRow>();
}
