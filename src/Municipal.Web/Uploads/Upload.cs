using Microsoft.AspNetCore.Http;

namespace Municipal.Web;

/// <summary>Reads what a form brought and checks it; nothing is kept yet.</summary>
public static class Upload
{
    /// <summary>Reads and checks a file.</summary>
    /// <param name="upload">The file as it came.</param>
    /// <param name="most">Most bytes.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>Why not, or what to keep.</returns>
    public static async Task<(FileRefusal? Refusal, AcceptedFile? File)> CheckAsync(IFormFile upload, long most, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(upload);
        if (upload.Length > most)
        {
            return (FileRefusal.TooLarge, null);
        }

        var content = new byte[upload.Length];
        await using var stream = upload.OpenReadStream();
        await stream.ReadExactlyAsync(content, cancellation);
        return UploadRules.Check(content, UploadRules.CleanName(upload.FileName), most);
    }
}
