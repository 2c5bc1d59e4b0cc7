// Writes a migration that SQLite and PostgreSQL both run. From the repository's root:
//   dotnet run --project src/Municipal.Design -p:DesignModule=Voting -- Voting AddReceipt
//   dotnet run --project src/Municipal.Design -- Kernel AddSomething          (Kernel's tables)
//   dotnet run --project src/Municipal.Design -- Host AddSomething            (the host database)
// To write the first migration anew while a module is not released yet, delete its Migrations folder first.
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Design;
using Municipal.Kernel;

if (args is not [var module, var name])
{
    await Console.Error.WriteLineAsync("Usage: <Kernel | Host | a module> <NameOfTheMigration>");
    return 2;
}

var isKernel = module is "Kernel" or "Host";
var assembly = isKernel ? typeof(KernelDb).Assembly : Assembly.Load($"Municipal.{module}");
var contextType = isKernel
    ? module == "Kernel" ? typeof(KernelDb) : typeof(HostDb)
    : assembly.GetTypes().Single(t => t.IsSubclassOf(typeof(ModuleDb)));
var folder = Path.GetFullPath(isKernel ? "src/Municipal.Kernel" : $"modules/{module}");
var shelf = isKernel ? $"Migrations/{module}" : "Migrations";

// Scaffolded against PostgreSQL, whose model is the stricter one; no server is needed.
var options = (DbContextOptionsBuilder)Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(contextType))!;
options.UseNpgsql("Host=localhost");
await using var context = (DbContext)Activator.CreateInstance(contextType, options.Options)!;

var services = new ServiceCollection();
services.AddEntityFrameworkDesignTimeServices();
services.AddDbContextDesignTimeServices(context);
#pragma warning disable EF1001 // the provider names its design services nowhere else
new Npgsql.EntityFrameworkCore.PostgreSQL.Design.Internal.NpgsqlDesignTimeServices().ConfigureDesignTimeServices(services);
#pragma warning restore EF1001
services.AddSingleton<IMigrationsCodeGenerator, NeutralMigrationsGenerator>();
await using var provider = services.BuildServiceProvider();
using var scope = provider.CreateScope();

var scaffolder = scope.ServiceProvider.GetRequiredService<IMigrationsScaffolder>();
var rootNamespace = isKernel ? "Municipal.Kernel" : $"Municipal.{module}";
var migration = scaffolder.ScaffoldMigration(name, rootNamespace, shelf.Replace('/', '.'), "C#");
var files = scaffolder.Save(folder, migration, Path.Combine(folder, shelf));
foreach (var file in (string[])[files.MigrationFile!, files.MetadataFile!, files.SnapshotFile!])
{
    // Written with a byte order mark, which no other file here has.
    await File.WriteAllTextAsync(file, await File.ReadAllTextAsync(file));
}

Console.WriteLine(files.MigrationFile);
return 0;
