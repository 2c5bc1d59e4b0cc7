using Microsoft.EntityFrameworkCore;

namespace Municipal.Comments;

internal sealed class CommentsDb(DbContextOptions<CommentsDb> options) : ModuleDb(options)
{
    public DbSet<Comment> Comments => Set<Comment>();

    public DbSet<Report> Reports => Set<Report>();
}
