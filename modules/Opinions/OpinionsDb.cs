using Microsoft.EntityFrameworkCore;

namespace Municipal.Opinions;

internal sealed class OpinionsDb(DbContextOptions<OpinionsDb> options) : ModuleDb(options)
{
    public DbSet<Opinion> Opinions => Set<Opinion>();
}
