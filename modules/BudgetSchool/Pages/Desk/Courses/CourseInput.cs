using System.ComponentModel.DataAnnotations;

namespace Municipal.BudgetSchool.Pages.Desk.Courses;

/// <summary>The form of a course. Days and times are those of Seoul.</summary>
public sealed class CourseInput
{
    [Required, Display(Name = "Course.Kind")]
    public CourseKind? Kind { get; set; }

    [Required, Range(CourseNumber.EarliestYear, CourseNumber.LatestYear), Display(Name = "Course.FiscalYear")]
    public int? FiscalYear { get; set; }

    [Required, StringLength(Course.TitleLimit), Display(Name = "Course.TitleKo")]
    public string? TitleKo { get; set; }

    [StringLength(Course.TitleLimit), Display(Name = "Course.TitleEn")]
    public string? TitleEn { get; set; }

    [StringLength(Course.LineLimit), Display(Name = "Course.SummaryKo")]
    public string? SummaryKo { get; set; }

    [StringLength(Course.LineLimit), Display(Name = "Course.SummaryEn")]
    public string? SummaryEn { get; set; }

    [StringLength(Course.DescriptionLimit), Display(Name = "Course.DescriptionKo")]
    public string? DescriptionKo { get; set; }

    [StringLength(Course.DescriptionLimit), Display(Name = "Course.DescriptionEn")]
    public string? DescriptionEn { get; set; }

    [StringLength(Course.LineLimit), Display(Name = "Course.OperatorKo")]
    public string? OperatorKo { get; set; }

    [StringLength(Course.LineLimit), Display(Name = "Course.OperatorEn")]
    public string? OperatorEn { get; set; }

    [StringLength(Course.LineLimit), Display(Name = "Course.AudienceKo")]
    public string? AudienceKo { get; set; }

    [StringLength(Course.LineLimit), Display(Name = "Course.AudienceEn")]
    public string? AudienceEn { get; set; }

    [StringLength(Course.LineLimit), Display(Name = "Course.PlaceKo")]
    public string? PlaceKo { get; set; }

    [StringLength(Course.LineLimit), Display(Name = "Course.PlaceEn")]
    public string? PlaceEn { get; set; }

    [StringLength(Course.LineLimit), Display(Name = "Course.RequiredForKo")]
    public string? RequiredForKo { get; set; }

    [StringLength(Course.LineLimit), Display(Name = "Course.RequiredForEn")]
    public string? RequiredForEn { get; set; }

    [Required, Range(1, Course.MostSeats), Display(Name = "Course.Seats")]
    public int? Seats { get; set; }

    [Required, Display(Name = "Course.EnrolFrom")]
    public DateTime? EnrolFrom { get; set; }

    [Required, Display(Name = "Course.EnrolUntil")]
    public DateTime? EnrolUntil { get; set; }

    public List<SessionInput> Sessions { get; set; } = [];

    /// <summary>Which version the form was filled from, so that two officers do not overwrite each other.</summary>
    public long Version { get; set; }

    public static CourseInput Of(Course course) => new()
    {
        Kind = course.Kind, FiscalYear = course.FiscalYear, TitleKo = course.Title.Ko, TitleEn = course.Title.En, SummaryKo = course.Summary.Ko, SummaryEn = course.Summary.En,
        DescriptionKo = course.Description.Ko, DescriptionEn = course.Description.En, OperatorKo = course.Operator.Ko, OperatorEn = course.Operator.En,
        AudienceKo = course.Audience.Ko, AudienceEn = course.Audience.En, PlaceKo = course.Place.Ko, PlaceEn = course.Place.En,
        RequiredForKo = course.RequiredFor.Ko, RequiredForEn = course.RequiredFor.En, Seats = course.Seats,
        EnrolFrom = course.EnrolmentOpensAt.InSeoul(), EnrolUntil = course.EnrolmentClosesAt.InSeoul(),
        Sessions = [.. course.Sessions.OrderBy(s => s.Number).Select(SessionInput.Of)], Version = VersionOf(course),
    };

    public static long VersionOf(Course course) => new DateTimeOffset(course.ChangedAt, TimeSpan.Zero).ToUnixTimeMilliseconds();

    public CourseDraft ToDraft() => new(
        Kind!.Value, Text(TitleKo, TitleEn), Text(SummaryKo, SummaryEn), Text(DescriptionKo, DescriptionEn), Text(OperatorKo, OperatorEn),
        Text(AudienceKo, AudienceEn), Text(PlaceKo, PlaceEn), Text(RequiredForKo, RequiredForEn), Seats!.Value,
        EnrolFrom!.Value.FromSeoul(), EnrolUntil!.Value.FromSeoul(), [.. Sessions.Select(s => s.ToDraft())]);

    internal static LocalizedText Text(string? ko, string? en) => new LocalizedText(ko ?? "", en).Tidy();
}
