using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Municipal.Kernel;
using Municipal.Web;

namespace Municipal.Host;

/// <summary>Composes the installation: configuration, database, modules, themes, pipeline. Commands and tests build it the same way.</summary>
public static class MunicipalHost
{
    /// <summary>Builds the installation and brings its databases up to date.</summary>
    /// <param name="args">Configuration as on the command line, such as <c>--Municipal:DataPath=DIR</c>.</param>
    /// <param name="serving">Whether it will answer requests; commands leave out what runs by itself.</param>
    /// <param name="configure">Last word on services and configuration, for tests.</param>
    /// <returns>The application, not yet started.</returns>
    public static async Task<WebApplication> BuildAsync(string[] args, bool serving, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory, ApplicationName = "Municipal.Host" });
        var developing = builder.Environment.IsDevelopment();
        var fallback = new Dictionary<string, string?>
        {
            ["Municipal:FirstRun"] = developing ? "demo" : "setup",
            // Looking at each asset's file again on every request is for those who edit assets.
            ["ReloadStaticAssetsAtRuntime"] = developing ? "true" : "false",
        };
        builder.Configuration.Sources.Insert(0, new Microsoft.Extensions.Configuration.Memory.MemoryConfigurationSource { InitialData = fallback! });
        configure?.Invoke(builder);

        var section = builder.Configuration.GetSection("Municipal");
        var paths = new InstallationPaths(section["DataPath"] ?? Path.Combine(Environment.CurrentDirectory, "data"));
        paths.Create();
        builder.Services.AddSingleton(paths);
        builder.Services.AddSingleton(new RecipeFolders([Path.Combine(paths.Root, "recipes"), Path.Combine(AppContext.BaseDirectory, "recipes")]));
        AddDatabase(builder.Services, section, paths);

        var parts = InstalledParts.Find();
        var catalog = builder.Services.AddMunicipalKernel(parts.Modules);
        builder.Services.AddMunicipalWeb(catalog, parts.Themes, section);
        builder.Services.AddSingleton<IMailSender, MailSender>();
        builder.Services.AddSingleton<Installation>().AddSingleton<FirstRun>().AddSingleton<SetupPage>();
        builder.Services.Configure<KestrelServerOptions>(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = 32 * 1024 * 1024;
        });
        if (serving)
        {
            builder.Services.AddMunicipalBackground();
            builder.Services.AddSingleton<WarmUp>().AddHostedService(services => services.GetRequiredService<WarmUp>());
        }

        var proxies = section.GetSection("Proxies").Get<string[]>() ?? [];
        builder.Services.Configure<ForwardedHeadersOptions>(options => Believe(options, proxies));

        var app = builder.Build();
        var models = serving ? app.Services.GetRequiredService<ModelWarmUp>().RunAsync() : Task.CompletedTask;
        if (serving)
        {
            if (proxies.Length > 0)
            {
                app.UseForwardedHeaders();
            }

            app.UseMunicipalWeb();
            app.MapPlatform();
            app.MapMunicipalWeb();
        }

        await app.Services.GetRequiredService<Installation>().PrepareAsync(serving, CancellationToken.None);
        await models;
        return app;
    }

    /// <summary>From the installation's own proxies: where a request came from, and whether it came encrypted. Never the host, and from nobody else anything.</summary>
    private static void Believe(ForwardedHeadersOptions options, IEnumerable<string> proxies)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.ForwardLimit = null;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy.Contains('/', StringComparison.Ordinal) ? proxy : $"{proxy}/{(proxy.Contains(':', StringComparison.Ordinal) ? 128 : 32)}"));
        }
    }

    private static void AddDatabase(IServiceCollection services, IConfigurationSection section, InstallationPaths paths)
    {
        var provider = section["Database:Provider"] ?? "sqlite";
        services.AddSingleton<IDatabaseProvider>(_ => provider.ToLowerInvariant() switch
        {
            "sqlite" => new SqliteProvider(paths),
            "postgresql" => new PostgresProvider(section["Database:ConnectionString"]
                ?? throw new WrongInputException("Municipal:Database:Provider is postgresql, so Municipal:Database:ConnectionString must say where the server is.")),
            _ => throw new WrongInputException($"Municipal:Database:Provider is '{provider}'. It can be sqlite or postgresql."),
        });
    }
}
