using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Municipal.Review.Pages.Desk.Assign;

/// <summary>To which department, or to whom in it.</summary>
internal sealed class PlaceInput
{
    [Required, Display(Name = "Assign.To")]
    public string? To { get; set; }

    public static IEnumerable<SelectListItem> Choices(IReadOnlyList<Place> places) =>
        places.Select(p => new SelectListItem(p.Officer is null ? p.Department.Name.ToString() : $"{p.Department.Name} · {p.Officer.Name}", p.Code));

    public Place? Of(IReadOnlyList<Place> places) => places.FirstOrDefault(p => p.Code == To);
}
