using System.ComponentModel.DataAnnotations;

namespace Municipal.BudgetSchool.Pages.Desk.Courses;

/// <summary>One row of the form's sessions.</summary>
public sealed class SessionInput
{
    [StringLength(Course.TitleLimit), Display(Name = "Session.TitleKo")]
    public string? TitleKo { get; set; }

    [StringLength(Course.TitleLimit), Display(Name = "Session.TitleEn")]
    public string? TitleEn { get; set; }

    [Required, Display(Name = "Session.Day")]
    public DateOnly? Day { get; set; }

    [Required, Display(Name = "Session.From")]
    public TimeOnly? From { get; set; }

    [Required, Display(Name = "Session.To")]
    public TimeOnly? To { get; set; }

    [StringLength(Course.LineLimit), Display(Name = "Session.PlaceKo")]
    public string? PlaceKo { get; set; }

    [StringLength(Course.LineLimit), Display(Name = "Session.PlaceEn")]
    public string? PlaceEn { get; set; }

    public static SessionInput Of(Session session) => new()
    {
        TitleKo = session.Title.Ko, TitleEn = session.Title.En, Day = CivicTime.Seoul.DayOf(session.StartsAt),
        From = TimeOnly.FromDateTime(session.StartsAt.InSeoul()), To = TimeOnly.FromDateTime(session.EndsAt.InSeoul()),
        PlaceKo = session.Place.Ko, PlaceEn = session.Place.En,
    };

    public SessionDraft ToDraft() => new(
        CourseInput.Text(TitleKo, TitleEn), CivicTime.Seoul.InstantOf(Day!.Value, From!.Value), CivicTime.Seoul.InstantOf(Day.Value, To!.Value), CourseInput.Text(PlaceKo, PlaceEn));
}
