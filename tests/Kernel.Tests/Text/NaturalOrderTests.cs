namespace Municipal.Kernel.Tests;

public sealed class NaturalOrderTests
{
    [Fact]
    public void Compare_SortsAsPeopleCount()
    {
        string[] expected = ["1동", "2동", "10동", "녹번동", "응암1동", "응암2동", "응암10동", "Park 2", "Park 10"];
        var random = new Random(1);
        for (var round = 0; round < 20; round++)
        {
            var shuffled = expected.ToArray();
            random.Shuffle(shuffled);
            Assert.Equal(expected, shuffled.Order(NaturalOrder.Instance));
        }
    }

    [Fact]
    public void Compare_LeadingZeros_StillHaveAnOrder()
    {
        Assert.NotEqual(0, NaturalOrder.Instance.Compare("1동", "01동"));
        Assert.Equal(0, NaturalOrder.Instance.Compare("1동", "1동"));
        Assert.True(NaturalOrder.Instance.Compare("01동", "2동") < 0);
        Assert.True(NaturalOrder.Instance.Compare(null, "1동") < 0);
    }
}
