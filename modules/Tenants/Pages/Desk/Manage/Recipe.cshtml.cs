using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using Municipal.Web;

namespace Municipal.Tenants.Pages.Desk.Manage;

/// <summary>Runs a recipe on a portal that stands; shows first what it would change.</summary>
[WritesThroughHotWriter]
internal sealed class RecipeModel(TenantCare care, RecipeRunner runner, RecipeBook book, TenantRegistry registry, IStringLocalizer<Texts> words) : SubjectPageModel(registry)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<RecipeChange>? Preview { get; private set; }

    public IEnumerable<SelectListItem> Recipes => Fitting().OrderBy(r => !r.IsSetup).Select(r => new SelectListItem($"{r.DisplayName} ({r.Name})", r.Name)).Prepend(new SelectListItem(words["Recipe.Choose"], ""));

    public IActionResult OnGet(string name) => Find(name) ? Page() : NotFound();

    public Task<IActionResult> OnPostPreviewAsync(string name, CancellationToken cancellation) => WithRecipeAsync(name, async recipe =>
    {
        Preview = await runner.PreviewAsync(Subject, recipe, new SetupOrder(Subject.Name, Subject.Title).Parameters, cancellation);
        return Page();
    });

    public Task<IActionResult> OnPostAsync(string name, CancellationToken cancellation) => WithRecipeAsync(name, async recipe =>
    {
        var changes = await care.RunRecipeAsync(Subject, recipe, By, cancellation);
        return GoTo(TenantsLinks.Portal(Subject.Name), words["Recipe.Done", recipe.DisplayName.In(CultureInfo.CurrentUICulture), changes.Count]);
    });

    private async Task<IActionResult> WithRecipeAsync(string name, Func<Recipe, Task<IActionResult>> work)
    {
        if (!Find(name))
        {
            return NotFound();
        }

        if (!ModelState.IsValid || Fitting().All(r => r.Name != Input.Recipe))
        {
            ModelState.TryAddModelError("Input.Recipe", words["Recipe.Choose"]);
            return Again();
        }

        try
        {
            return await work(book.Open(Input.Recipe));
        }
        catch (RecipeException broken)
        {
            foreach (var problem in broken.Problems)
            {
                ModelState.AddModelError("Input.Recipe", words["New.RecipeBroken", problem.ToString()]);
            }

            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
    }

    /// <summary>A demonstration's recipe never runs on a portal that is none.</summary>
    private IEnumerable<Recipe> Fitting() => book.All().Where(r => r.IsCity == Subject.IsCity && (!r.IsDemo || Subject.IsDemo));

    protected override bool IsFor(Tenant subject) => subject.State != TenantState.Maintenance;

    public sealed class InputModel
    {
        [Required, Display(Name = "Column.Recipe")]
        public string Recipe { get; set; } = "";
    }
}
