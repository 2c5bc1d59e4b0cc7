using System.Globalization;
using System.Text;

namespace Municipal.BudgetSchool.Tests;

public class CalendarTextTests
{
    private static readonly CultureInfo Korean = CultureInfo.GetCultureInfo("ko-KR");

    [Fact]
    public void Of_TitleLongerThanALine_FoldsAtSeventyFiveOctetsAndUnfoldsWhole()
    {
        var title = string.Concat(Enumerable.Repeat("우리 동네 예산학교 ", 8)).Trim();
        var text = CalendarText.Of(TestCourses.With(title), "gu.example", Korean);

        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Contains($"SUMMARY:{title} (1/1)\r\n", text.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_MarksThatMeanSomething_AreEscaped()
    {
        var text = CalendarText.Of(TestCourses.With(@"예산; 결산, 그리고\평가"), "gu.example", Korean);

        Assert.Contains(@"SUMMARY:예산\; 결산\, 그리고\\평가 (1/1)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_Session_IsInUtcAtTheCoursesPlace()
    {
        var text = CalendarText.Of(TestCourses.With("기본 과정"), "gu.example", Korean);

        // 19:00 in Seoul
        Assert.Contains("DTSTART:20270304T100000Z\r\n", text, StringComparison.Ordinal);
        Assert.Contains("LOCATION:구청 대강당\r\n", text, StringComparison.Ordinal);
        Assert.Contains("STATUS:CONFIRMED\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_CancelledCourse_TellsTheCalendar()
    {
        var course = TestCourses.With("기본 과정");
        course.State = CourseState.Cancelled;

        Assert.Contains("STATUS:CANCELLED\r\n", CalendarText.Of(course, "gu.example", Korean), StringComparison.Ordinal);
    }
}
