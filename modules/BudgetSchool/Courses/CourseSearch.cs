using Municipal.Web;

namespace Municipal.BudgetSchool;

/// <summary>Answers the portal's search with courses, the latest year first.</summary>
internal sealed class CourseSearch(CourseCatalogue catalogue) : ISearchProvider
{
    public async Task<SearchFinds> FindAsync(SearchQuestion question, int most, CancellationToken cancellation)
    {
        var found = (await catalogue.PublicAsync(cancellation))
            .Where(c => question.IsIn(SearchableText.Of(c.Title, c.Summary, c.Description, c.Operator, c.Place)))
            .OrderByDescending(c => c.FiscalYear).ThenBy(c => c.Ordinal)
            .Select(c => new SearchFind(c.Title.ToString(), SchoolLinks.Course(c.Number), c.Summary.ToString()));
        return SearchFinds.Of([.. found], most);
    }
}
