using Microsoft.AspNetCore.Mvc;
using Municipal.Web;

namespace Municipal.DropIn;

/// <summary>What the home page shows of it.</summary>
public sealed class HomeDropIn : SlotComponent
{
    /// <summary>Shows it.</summary>
    /// <returns>The view.</returns>
    public IViewComponentResult Invoke() => Show("drop-in");
}
