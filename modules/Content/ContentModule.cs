using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Content.Pages.Desk.Documents;
using Municipal.Content.Slots;
using Municipal.Web;

namespace Municipal.Content;

/// <summary>Pages, news, menus and media: what communication staff make.</summary>
public sealed class ContentModule : Module<Texts>
{
    private const string Pages = "Content";

    public override void Describe(ModuleBuilder module)
    {
        module.Feature(Pages, FeatureCategory.Portal).AlwaysOn()
            .Permissions(ContentPermissions.Edit, ContentPermissions.Publish, ContentPermissions.Menus)
            .DeskMenu(DeskGroup.Content, "Desk.Pages", ContentLinks.DeskList(DocumentKind.Page), ContentPermissions.Edit, 10)
            .DeskMenu(DeskGroup.Content, "Desk.Menu", ContentLinks.Menus, ContentPermissions.Menus, 30)
            .Slot<ContentDashboard>(Web.Slots.Dashboard, 80)
            .Slot<FooterLinks>(Web.Slots.FooterLinks, 50)
            .Search<PageSearch>("Search.Pages", 10)
            .RecipeStep<ContentStep>("content")
            .Add(new MainMenuEditorContribution(typeof(MenuReader)));

        module.Feature("Content.News", FeatureCategory.Portal).DependsOn(Pages)
            .Pages("News").Pages("Desk/News")
            .Endpoints(routes => routes.MapGet(ContentLinks.Feed.Value, NewsFeed.GetAsync).AllowAnonymous())
            .PortalMenu("Menu.News", ContentLinks.News, 80)
            .DeskMenu(DeskGroup.Content, "Desk.News", ContentLinks.DeskList(DocumentKind.News), ContentPermissions.Edit, 20)
            .Slot<HomeNews>(Web.Slots.Home, 80)
            .Slot<HomeNews>(Web.Slots.CityHome, 80)
            .Block<HomeNews>("news", "Block.News")
            .Search<NewsSearch>("Search.News", 80);

        module.Feature("Content.Media", FeatureCategory.Portal).DependsOn(Pages)
            .Pages("Desk/Media")
            .Permissions(ContentPermissions.Media)
            .Settings<MediaSettings>()
            .DeskMenu(DeskGroup.Content, "Desk.Media", ContentLinks.MediaList, ContentPermissions.Media, 40)
            // Kept by browsers, not by the server: files would crowd pages out of its memory.
            .Endpoints(routes => routes.MapGet("/media/{id:guid}/{name}", MediaEndpoint.GetAsync).AllowAnonymous().CacheOutput(cache => cache.NoCache()));
    }

    public override void AddServices(IServiceCollection services)
    {
        services.AddModuleDb<ContentDb>(options => new ContentDb(options));
        services.AddScoped<EditorTools>().AddScoped<AddressBook>().AddScoped<DocumentDesk>().AddScoped<DocumentReader>().AddScoped<DocumentIndex>().AddScoped<Articles>();
        services.AddScoped<MenuSteps>().AddScoped<MediaLibrary>().AddScoped<MediaShelf>().AddScoped<MenuReader>().AddScoped<MenuDesk>();
    }
}
