using Microsoft.AspNetCore.Mvc;
using Municipal.Web;

namespace Municipal.Search.Slots;

/// <summary>The search field in the head of every page.</summary>
public sealed class SearchBox : SlotComponent
{
    public IViewComponentResult Invoke() => Show(SearchQuestion.Longest);
}
