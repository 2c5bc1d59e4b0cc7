using System.Globalization;

namespace Municipal.Testing;

/// <summary>One test's time: stands still until the test moves it. Begins on Monday, 3 May 2027, at ten in Seoul.</summary>
public sealed class TestClock : TimeProvider
{
    private DateTimeOffset _now = new(2027, 5, 3, 10, 0, 0, TimeSpan.FromHours(9));

    /// <summary>The instant it is.</summary>
    public DateTimeOffset Now
    {
        get => _now;
        set => _now = value;
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _now.ToUniversalTime();

    /// <summary>Goes forward.</summary>
    /// <param name="time">By how much.</param>
    public void Advance(TimeSpan time) => _now += time;

    /// <summary>Goes to a minute in Seoul.</summary>
    /// <param name="local">Such as <c>2027-09-01 09:00</c>.</param>
    public void Set(string local) => _now = new DateTimeOffset(DateTime.Parse(local, CultureInfo.InvariantCulture), TimeSpan.FromHours(9));
}
