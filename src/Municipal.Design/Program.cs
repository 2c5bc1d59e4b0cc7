using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Municipal.Design;

/// <summary>What <c>dotnet ef</c> asks for the contexts of Kernel and of the module at hand. No server is contacted.</summary>
internal static class Program
{
    private static int Main() => throw new NotSupportedException("Run src/Municipal.Design/add-migration <Module> <Name>.");

    /// <summary>Found by name: the tools' convention for an application's services.</summary>
    public static IHostBuilder CreateHostBuilder(string[] args) => new HostBuilder().ConfigureServices(services =>
    {
        foreach (var context in Contexts())
        {
            var builder = (DbContextOptionsBuilder)Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(context))!;
            var options = builder.UseNpgsql("Host=never-contacted").Options;
            services.AddSingleton(options);
            services.AddSingleton(options.GetType(), options);
            services.AddTransient(context);
        }
    });

    private static IEnumerable<Type> Contexts() =>
        Directory.EnumerateFiles(AppContext.BaseDirectory, "Municipal.*.dll")
            .Select(System.Reflection.Assembly.LoadFrom)
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsSubclassOf(typeof(Kernel.ModuleDb)) && !type.IsAbstract);
}
