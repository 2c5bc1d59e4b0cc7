using Microsoft.EntityFrameworkCore;

namespace Municipal.Residents;

internal sealed class ResidentsDb(DbContextOptions<ResidentsDb> options) : ModuleDb(options)
{
    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<SignInSession> Sessions => Set<SignInSession>();

    public DbSet<OneTimeLink> Links => Set<OneTimeLink>();

    public DbSet<Consent> Consents => Set<Consent>();

    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();
}
