namespace Municipal.Residents.Tests.Rules;

public class NameAndAddressTests
{
    [Theory]
    [InlineData("김하은", "김O은")]
    [InlineData("이준", "이O")]
    [InlineData("남궁민수", "남OO수")]
    [InlineData("김", "김")]
    [InlineData("Jane Doe", "J. D.")]
    public void PublicName_HidesTheMiddle(string name, string shown) => Assert.Equal(shown, PublicName.Of(name));

    [Theory]
    [InlineData("hana@example.kr", true)]
    [InlineData("hana+pb@example.co.kr", true)]
    [InlineData("하나@example.kr", true)]
    [InlineData("hana@localhost", false)]
    [InlineData("Hana <hana@example.kr>", false)]
    [InlineData("a@example.kr,b@example.kr", false)]
    [InlineData("hana@example.kr\nBcc: all@example.kr", false)]
    [InlineData("hana", false)]
    [InlineData("", false)]
    public void IsAddress_OneBareAddress(string text, bool isAddress) => Assert.Equal(isAddress, EmailAddress.IsAddress(text));

    [Fact]
    public void Key_CapitalsAndFullWidth_AreTheSame() => Assert.Equal(EmailAddress.Key("hana@example.kr"), EmailAddress.Key(" Ｈana@Example.KR "));

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0", "Edge · Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1", "Safari · iPhone")]
    [InlineData("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 SamsungBrowser/27.0 Chrome/125.0 Mobile Safari/537.36", "Samsung Internet · Android")]
    [InlineData("curl/8.0", "")]
    public void DeviceName_BrowserAndSystem(string userAgent, string name) => Assert.Equal(name, DeviceName.Of(userAgent));
}
