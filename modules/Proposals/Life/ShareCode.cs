using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Municipal.Web;
using QRCoder;

namespace Municipal.Proposals;

/// <summary>The address of a proposal's page as a QR code, for posters and printed sheets.</summary>
internal static class ShareCode
{
    private const int PixelsPerModule = 4;

    public static async Task<IResult> GetAsync(string number, HttpContext http, ProposalsDb db, PortalAddress address, CancellationToken cancellation)
    {
        if (!await db.Proposals.AnyAsync(p => p.Number == number, cancellation))
        {
            return Results.NotFound();
        }

        using var code = QRCodeGenerator.GenerateQrCode(address.Of(http.Portal().Tenant, ProposalLinks.Detail(number)), QRCodeGenerator.ECCLevel.M);
        using var drawing = new SvgQRCode(code);
        return Results.Text(drawing.GetGraphic(PixelsPerModule), "image/svg+xml");
    }
}
