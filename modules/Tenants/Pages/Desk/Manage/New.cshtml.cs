using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Municipal.Tenants.Portals;
using Municipal.Tenants.Rules;
using Municipal.Web;

namespace Municipal.Tenants.Pages.Desk.Manage;

/// <summary>Everything a new portal needs, in one form. Making one writes to other databases than this request's, which therefore stays unlocked.</summary>
[WritesThroughHotWriter]
internal sealed class NewModel(PortalMaker maker, ModuleCatalog catalog, TenantRegistry registry, PhraseBook phrases, IStringLocalizer<Texts> words) : PortalPageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<RecipeCard> Recipes => field ??= [.. maker.Recipes().Select(r => RecipeCard.Of(r, catalog))];

    public IReadOnlyList<RecipeChange>? Preview { get; private set; }

    public void OnGet()
    {
        Input.Recipe = Recipes.Count > 0 ? Recipes[0].Name : "";
        Input.Colour = Brand.Default.PrimaryColour;
    }

    /// <summary>A sentence about the address while it is being typed.</summary>
    public ContentResult OnGetName([FromQuery(Name = "Input.Name")] string? name) =>
        Content(SentenceOf(PortalRules.Name(new PortalWish { Name = name?.Trim() ?? "" }, registry.Current)) ?? words["New.Name.Free", name?.Trim() ?? ""], "text/plain");

    /// <summary>A sentence about the colour while it is being chosen.</summary>
    public ContentResult OnGetColour([FromQuery(Name = "Input.Colour")] string? colour)
    {
        var wish = new PortalWish { Colour = colour?.Trim().ToLowerInvariant() ?? "" };
        return Content(SentenceOf(PortalRules.Colour(wish)) ?? (wish.Colour.Length == 0 ? "" : RatioText(wish.Colour)), "text/plain");
    }

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancellation)
    {
        if (!IsGood())
        {
            return Again();
        }

        try
        {
            Preview = await maker.PreviewAsync(Input.ToWish(), cancellation);
            return Page();
        }
        catch (RecipeException broken)
        {
            return RefuseRecipe(broken);
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!IsGood())
        {
            return Again();
        }

        try
        {
            var tenant = await maker.CreateAsync(Input.ToWish(), new Actor(Visitor.Actor, Visitor.Name), cancellation);
            return GoTo(TenantsLinks.Portal(tenant.Name), words["New.Done", tenant.Title.In(CultureInfo.CurrentUICulture), PortalPlace.Short(tenant)]);
        }
        catch (RecipeException broken)
        {
            return RefuseRecipe(broken);
        }
        catch (RegistryException taken)
        {
            // Somebody else took it between the check and the making.
            return taken.Refusal == RegistryRefusal.HostTaken
                ? Refuse(PortalRefusal.HostTaken, taken.Value, "")
                : Refuse(PortalRefusal.NameTaken, taken.Value);
        }
    }

    public string RatioText(string colour) => words["New.Colour.Good", Math.Floor(BrandColour.RatioOnWhite(colour) * 10) / 10];

    private bool IsGood()
    {
        foreach (var fault in ModelState.IsValid ? maker.Check(Input.ToWish()) : [])
        {
            ModelState.AddModelError($"Input.{fault.Field}", phrases[Phrase.Of(fault.Refusal), [.. fault.Arguments]]);
        }

        return ModelState.IsValid;
    }

    private string? SentenceOf(IEnumerable<PortalFault> faults) => faults.Select(f => phrases[Phrase.Of(f.Refusal), [.. f.Arguments]]).FirstOrDefault();

    private PageResult RefuseRecipe(RecipeException broken)
    {
        foreach (var problem in broken.Problems)
        {
            ModelState.AddModelError("Input.Recipe", words["New.RecipeBroken", problem.ToString()]);
        }

        Response.StatusCode = Microsoft.AspNetCore.Http.StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    public sealed class InputModel
    {
        [Required, Display(Name = "New.Recipe")]
        public string Recipe { get; set; } = "";

        [Required, StringLength(32), Display(Name = "New.Name")]
        public string Name { get; set; } = "";

        [Required, StringLength(PortalRules.TitleLength), Display(Name = "New.TitleKo")]
        public string TitleKo { get; set; } = "";

        [StringLength(PortalRules.TitleLength), Display(Name = "New.TitleEn")]
        public string? TitleEn { get; set; }

        [Display(Name = "New.Colour")]
        public string? Colour { get; set; }

        [StringLength(60), Display(Name = "New.OfficerName")]
        public string? OfficerName { get; set; }

        [StringLength(200), Display(Name = "New.OfficerEmail")]
        public string? OfficerEmail { get; set; }

        [StringLength(600), Display(Name = "New.Hosts")]
        public string? Hosts { get; set; }

        internal PortalWish ToWish() => new()
        {
            Recipe = Recipe, Name = Name.Trim(), TitleKo = TitleKo.Trim(), TitleEn = TitleEn?.Trim() ?? "", Colour = Colour?.Trim().ToLowerInvariant() ?? "",
            OfficerName = OfficerName?.Trim() ?? "", OfficerEmail = OfficerEmail?.Trim() ?? "", Hosts = Hosts?.Trim() ?? "",
        };
    }
}
