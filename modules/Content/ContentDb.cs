using Microsoft.EntityFrameworkCore;

namespace Municipal.Content;

internal sealed class ContentDb(DbContextOptions<ContentDb> options) : ModuleDb(options)
{
    public DbSet<Document> Documents => Set<Document>();

    public DbSet<DocumentVersion> Versions => Set<DocumentVersion>();

    public DbSet<PageAddress> Addresses => Set<PageAddress>();

    public DbSet<Menu> Menus => Set<Menu>();

    public DbSet<MediaFile> Media => Set<MediaFile>();

    public DbSet<MediaUse> MediaUses => Set<MediaUse>();
}
