using System.Text;
using Municipal.Content.Rules;
using Municipal.Web;

namespace Municipal.Content.Tests.Rules;

public class MediaRulesTests
{
    private const long Most = 1_000_000;

    public static TheoryData<string, byte[], string> Kept => new()
    {
        { "a.jpg", SampleFiles.Jpeg(), "Jpeg" }, { "A.JPEG", SampleFiles.Jpeg(), "Jpeg" }, { "a.png", SampleFiles.Png, "Png" }, { "a.webp", SampleFiles.WebP, "WebP" },
        { "a.pdf", SampleFiles.Pdf, "Pdf" }, { "a.hwp", SampleFiles.Hwp, "Hwp" }, { "a.hwpx", SampleFiles.Hwpx, "Hwpx" }, { "a.docx", SampleFiles.Docx, "Docx" },
        { "a.xlsx", SampleFiles.Xlsx, "Xlsx" }, { "a.csv", SampleFiles.Csv, "Csv" }, { "cp949.csv", [0xB5, 0xBF, (byte)',', (byte)'1', (byte)'\n'], "Csv" },
    };

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "a.png", [], "Empty" },
        { "a.csv", new byte[Most + 1], "TooLarge" },
        { "a.exe", SampleFiles.Png, "UnknownKind" }, { "a", SampleFiles.Png, "UnknownKind" }, { "a.png.html", SampleFiles.Png, "UnknownKind" },
        { "a.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(), "UnknownKind" },
        { "a.gif", "GIF89a"u8.ToArray(), "UnknownKind" },
        { "a.png", "<html><script>alert(1)</script>"u8.ToArray(), "UnknownKind" },
        { "a.csv", "<html><script>alert(1)</script>"u8.ToArray(), "UnknownKind" }, { "a.csv", [(byte)'a', 0, (byte)'b'], "UnknownKind" },
        { "a.docx", SampleFiles.Zip(("evil.exe", "MZ")), "UnknownKind" }, { "a.docx", "PK\x3\x4 broken"u8.ToArray(), "UnknownKind" },
        { "a.hwp", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]], "UnknownKind" },
        { "a.jpg", SampleFiles.Png, "NameDisagrees" }, { "a.pdf", SampleFiles.Docx, "NameDisagrees" }, { "a.docx", SampleFiles.Xlsx, "NameDisagrees" }, { "a.csv", SampleFiles.Pdf, "NameDisagrees" },
        { "a.pdf", [.. SampleFiles.Pdf, .. SampleFiles.Zip(("a.html", new string('x', 4000))), .. new byte[2000]], "UnknownKind" },
        { "a.jpg", SampleFiles.Jpeg()[..60], "Damaged" }, { "a.png", SampleFiles.Png[..40], "Damaged" }, { "a.webp", SampleFiles.WebP[..20], "Damaged" },
        { "a.docx", SampleFiles.Zip(("[Content_Types].xml", ""), ("word/document.xml", ""), ("word/vbaProject.bin", "x")), "HasMacros" },
    };

    [Theory]
    [MemberData(nameof(Kept))]
    public void Check_TrueFile_IsKept(string name, byte[] content, string kind)
    {
        var (refusal, file) = UploadRules.Check(content, name, Most);
        Assert.Null(refusal);
        Assert.Equal(kind, file!.Kind.ToString());
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Check_OtherFile_IsRefused(string name, byte[] content, string refusal) => Assert.Equal(refusal, UploadRules.Check(content, name, Most).Refusal?.ToString());

    [Fact]
    public void Check_HugePicture_IsRefused()
    {
        var png = SampleFiles.Png.ToArray();
        (png[18], png[22]) = (0x60, 0x60);
        Assert.Equal(FileRefusal.TooManyPixels, UploadRules.Check(png, "a.png", Most).Refusal);
    }

    [Fact]
    public void Check_Photo_LosesPlaceAndCommentButStaysUpright()
    {
        var file = UploadRules.Check(SampleFiles.Jpeg(orientation: 6), "a.jpg", Most).File!;
        var text = Encoding.Latin1.GetString(file.Content);
        Assert.DoesNotContain("GPS", text, StringComparison.Ordinal);
        Assert.DoesNotContain("php", text, StringComparison.Ordinal);
        Assert.Equal(6, ExifOrientation.Read(file.Content.AsSpan(text.IndexOf("Exif", StringComparison.Ordinal) + 6)));
        Assert.Equal((20, 30), (file.Width, file.Height));
        Assert.Equal([0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56, 0xFF, 0xD9], file.Content[^9..]);
    }

    [Fact]
    public void Check_UprightPhoto_HasNoExifAtAll()
    {
        var file = UploadRules.Check(SampleFiles.Jpeg(orientation: 1), "a.jpg", Most).File!;
        Assert.DoesNotContain("Exif", Encoding.Latin1.GetString(file.Content), StringComparison.Ordinal);
        Assert.Equal((30, 20), (file.Width, file.Height));
    }

    [Fact]
    public void Check_CleanedTwice_IsTheSame()
    {
        var once = UploadRules.Check(SampleFiles.Jpeg(), "a.jpg", Most).File!.Content;
        Assert.Equal(once, UploadRules.Check(once, "a.jpg", Most).File!.Content);
    }

    public static TheoryData<string, byte[]> Pictures => new() { { "a.jpg", SampleFiles.Jpeg() }, { "a.png", SampleFiles.Png }, { "a.webp", SampleFiles.WebP } };

    /// <summary>A picture that is also a web page, a program or an archive: what hangs on behind is cut off.</summary>
    [Theory]
    [MemberData(nameof(Pictures))]
    public void Check_Polyglot_LosesWhatFollowsThePicture(string name, byte[] picture)
    {
        byte[] polyglot = [.. picture, .. "<script>alert(document.cookie)</script>"u8, .. SampleFiles.Zip(("a.html", "x"))];
        var file = UploadRules.Check(polyglot, name, Most).File!;
        Assert.DoesNotContain("script", Encoding.Latin1.GetString(file.Content), StringComparison.Ordinal);
        Assert.DoesNotContain("PK\x3\x4", Encoding.Latin1.GetString(file.Content), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_PngWithText_LosesTheText()
    {
        byte[] chunk = [0, 0, 0, 11, .. "tEXt"u8, .. "GPS\0Seodaem"u8, 0, 0, 0, 0];
        byte[] png = [.. SampleFiles.Png[..33], .. chunk, .. SampleFiles.Png[33..]];
        Assert.Equal(SampleFiles.Png, UploadRules.Check(png, "a.png", Most).File!.Content);
    }

    [Fact]
    public void Check_WebPWithExif_LosesItAndItsFlag()
    {
        byte[] chunks = [.. "VP8X"u8, 10, 0, 0, 0, 0x08, 0, 0, 0, 0, 0, 0, 0, 0, 0, .. SampleFiles.WebP[12..], .. "EXIF"u8, 4, 0, 0, 0, .. "GPS!"u8];
        byte[] webp = [.. "RIFF"u8, (byte)(chunks.Length + 4), 0, 0, 0, .. "WEBP"u8, .. chunks];
        var kept = UploadRules.Check(webp, "a.webp", Most).File!.Content;
        Assert.DoesNotContain("GPS", Encoding.Latin1.GetString(kept), StringComparison.Ordinal);
        Assert.Equal(0, kept[20] & 0x08);
        Assert.Equal(kept.Length - 8, BitConverter.ToInt32(kept, 4));
    }

    [Theory]
    [InlineData("Jpeg", "", false, "AltMissing")]
    [InlineData("Jpeg", "회의 모습", false, null)]
    [InlineData("Jpeg", "", true, null)]
    [InlineData("Pdf", "", false, null)]
    public void CheckAlt_PicturesNeedOneOrSayTheyAreDecoration(string kind, string alt, bool isDecorative, string? refusal) =>
        Assert.Equal(refusal, MediaRules.CheckAlt(Enum.Parse<MediaKind>(kind), new LocalizedText(alt), isDecorative)?.ToString());

    [Theory]
    [InlineData("../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData("C:\\사진\\회의 사진(1).JPG", "회의-사진-1.JPG")]
    [InlineData("a](javascript:alert(1)).png", "a-javascript-alert-1.png")]
    [InlineData(".png", "file.png")]
    [InlineData(null, "file")]
    public void CleanName_Any_IsFitForAnAddressAndForMarkdown(string? name, string clean) => Assert.Equal(clean, UploadRules.CleanName(name));

    [Fact]
    public void CleanName_Long_KeepsItsEnd()
    {
        var name = UploadRules.CleanName(new string('가', 500) + ".pdf");
        Assert.InRange(name.Length, 5, MediaFile.NameLength);
        Assert.EndsWith(".pdf", name, StringComparison.Ordinal);
    }
}
