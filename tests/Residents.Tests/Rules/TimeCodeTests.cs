using System.Text;

namespace Municipal.Residents.Tests.Rules;

public class TimeCodeTests
{
    // RFC 6238 appendix B, SHA1.
    private static readonly byte[] RfcSecret = Encoding.ASCII.GetBytes("12345678901234567890");

    [Theory]
    [InlineData(59, "94287082")]
    [InlineData(1111111109, "07081804")]
    [InlineData(1111111111, "14050471")]
    [InlineData(1234567890, "89005924")]
    [InlineData(2000000000, "69279037")]
    [InlineData(20000000000, "65353130")]
    public void At_RfcVectors(long seconds, string code) =>
        Assert.Equal(code, TimeCode.At(RfcSecret, TimeCode.StepOf(DateTime.UnixEpoch.AddSeconds(seconds)), digits: 8));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void Accept_OneStepEitherWay(int steps, bool accepted)
    {
        var now = DateTime.UnixEpoch.AddSeconds(1234567890);
        var code = TimeCode.At(RfcSecret, TimeCode.StepOf(now) + steps);
        Assert.Equal(accepted, TimeCode.Accept(RfcSecret, code, 0, now) is not null);
    }

    [Fact]
    public void Accept_SameCodeTwice_RefusesTheSecond()
    {
        var now = DateTime.UnixEpoch.AddSeconds(1234567890);
        var code = TimeCode.At(RfcSecret, TimeCode.StepOf(now));
        var step = TimeCode.Accept(RfcSecret, code, 0, now);
        Assert.NotNull(step);
        Assert.Null(TimeCode.Accept(RfcSecret, code, step.Value, now));
    }

    [Theory]
    [InlineData("005 924")]
    [InlineData("００５９２４")]
    public void Accept_SpacesAndFullWidthDigits_AreTheSame(string typed) =>
        Assert.NotNull(TimeCode.Accept(RfcSecret, typed, 0, DateTime.UnixEpoch.AddSeconds(1234567890)));

    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Base32_RfcVectors(string text, string encoded) => Assert.Equal(encoded, Base32.Encode(Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void RecoveryCodes_TenDifferent_ReadWithoutHyphensAndCapitals()
    {
        var codes = RecoveryCodeText.NewSet();
        Assert.Equal(10, codes.Distinct().Count());
        Assert.All(codes, c => Assert.True(RecoveryCodeText.LooksLikeOne(c)));
        Assert.Equal(RecoveryCodeText.Key(codes[0]), RecoveryCodeText.Key(codes[0].ToUpperInvariant().Replace('-', ' ')));
        Assert.False(RecoveryCodeText.LooksLikeOne("123456"));
    }
}
