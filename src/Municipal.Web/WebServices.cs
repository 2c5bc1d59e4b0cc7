using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;
using Municipal.Kernel;

namespace Municipal.Web;

/// <summary>Puts Web into the container and into the pipeline.</summary>
public static class WebServices
{
    /// <summary>Registers what modules' pages stand on.</summary>
    /// <param name="services">The container.</param>
    /// <param name="catalog">What the modules declare.</param>
    /// <param name="themes">The installation's themes.</param>
    /// <param name="configuration">The section <c>Municipal</c>.</param>
    /// <returns>The container.</returns>
    public static IServiceCollection AddMunicipalWeb(this IServiceCollection services, ModuleCatalog catalog, IReadOnlyList<Theme> themes, IConfiguration configuration)
    {
        services.Configure<PortalOptions>(configuration);
        services.AddHttpContextAccessor();
        services.AddSingleton(new ThemeBook(themes));
        services.AddSingleton<PortalAddress>().AddScoped<PortalLayout>().AddScoped<Submissions>().AddTransient<SlotContent>();
        AccessPolicies.Add(services);
        AddTexts(services);
        services.AddOutputCache(cache => cache.AddBasePolicy(new PortalCachePolicy()));
        services.AddSingleton<IAntiforgeryAdditionalDataProvider, TenantTokens>();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Path = "/";
            options.Cookie.Name = "antiforgery";
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.SuppressXFrameOptionsHeader = true;
        });
        services.AddDataProtection().SetApplicationName("Municipal");
        services.AddSingleton<TenantSecrets>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, HostKeys>();
        services.Configure<CookieTempDataProviderOptions>(options =>
        {
            options.Cookie.Name = PortalPageModel.NoticeKey;
            options.Cookie.IsEssential = true;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddSingleton<CookieTempDataProvider>().AddSingleton<ITempDataProvider, TenantNotices>();
        services.AddRazorPages(options => options.Conventions.Add(new FeaturePageConvention(catalog)))
            .AddMvcOptions(options =>
            {
                options.Filters.Add<WriteFilter>();
                options.ModelMetadataDetailsProviders.Add(new ValidationTexts());
                options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
                options.ModelBinderProviders.Insert(0, new TypedTextBinderProvider());
            })
            .AddDataAnnotationsLocalization(options => options.DataAnnotationLocalizerProvider = (type, factory) => new ModuleThenWebLocalizer(type, factory))
            .ConfigureApplicationPartManager(parts =>
            {
                AddParts(parts, catalog, themes);
                parts.FeatureProviders.Add(new SlotComponents());
            });
        services.AddSingleton<IConfigureOptions<MvcOptions>, BindingTexts>();
        services.AddSingleton<IConfigureOptions<MvcOptions>, SettingsLabels>();
        return services;
    }

    /// <summary>The part of the pipeline that belongs to portals, in the order of ARCHITECTURE's "how a request flows".</summary>
    /// <param name="app">The pipeline.</param>
    public static void UseMunicipalWeb(this IApplicationBuilder app)
    {
        app.UseMiddleware<SecurityHeadersMiddleware>();
        app.UseMiddleware<PortalMiddleware>();
        app.UseMiddleware<ErrorMiddleware>();
        app.UseMiddleware<TenantStateMiddleware>();
        app.UseRouting();
        app.UseMiddleware<FeatureGateMiddleware>();
        app.UseOutputCache();
        app.UseAuthentication();
        app.UseAuthorization();
    }

    /// <summary>Maps pages and the features' machine endpoints, each with its feature for the gate.</summary>
    /// <param name="routes">The routes.</param>
    /// <exception cref="CatalogException">Two machine endpoints share an address.</exception>
    public static void MapMunicipalWeb(this IEndpointRouteBuilder routes)
    {
        routes.MapRazorPages().WithStaticAssets();
        var catalog = routes.ServiceProvider.GetRequiredService<ModuleCatalog>();
        foreach (var (feature, contribution) in catalog.All<EndpointContribution>())
        {
            var group = routes.MapGroup("");
            group.WithMetadata(new FeatureMetadata(feature.Id));
            contribution.Map(group);
        }

        RouteTable.Check(routes);
    }

    private static void AddTexts(IServiceCollection services)
    {
        services.AddLocalization(options => options.ResourcesPath = "Resources");
        services.AddSingleton<ResourceManagerStringLocalizerFactory>();
        services.AddSingleton<IStringLocalizerFactory, FormattingLocalizerFactory>();
        // The default encoder writes every Hangul syllable as &#x…; — 60 % more bytes for nothing.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
    }

    private static void AddParts(ApplicationPartManager parts, ModuleCatalog catalog, IReadOnlyList<Theme> themes)
    {
        var assemblies = catalog.Modules.Select(m => m.GetType().Assembly).Concat(themes.Select(t => t.GetType().Assembly)).Distinct();
        foreach (var part in assemblies.SelectMany(a => ApplicationPartFactory.GetApplicationPartFactory(a).GetApplicationParts(a)))
        {
            if (parts.ApplicationParts.All(p => p.GetType() != part.GetType() || p.Name != part.Name))
            {
                parts.ApplicationParts.Add(part);
            }
        }
    }
}
