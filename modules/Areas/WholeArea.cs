using System.Resources;
using System.Security.Cryptography;
using System.Text;
using Municipal.Areas.Contracts;
using Municipal.Web;

namespace Municipal.Areas;

/// <summary>The tenant as a whole: it is there before anybody sets areas up, under the same id before and after.</summary>
internal static class WholeArea
{
    public const string Code = "whole";

    private static readonly ResourceManager Words = new(typeof(Texts).Namespace + ".Resources.Texts", typeof(Texts).Assembly);

    public static Guid IdAt(Tenant tenant) =>
        new(SHA256.HashData([.. tenant.Id.ToByteArray(), .. Encoding.UTF8.GetBytes("area:" + Code)]).AsSpan(0, 16));

    public static LocalizedText NameAt(Tenant tenant)
    {
        var key = tenant.IsCity ? "Whole.City" : "Whole.Gu";
        return new LocalizedText(Words.GetString(key, Languages.Korean)!, Words.GetString(key, Languages.English));
    }

    public static Area At(Tenant tenant, AreaRow? row, IReadOnlyList<Area> dong) => new(
        IdAt(tenant), Code, row?.Name ?? NameAt(tenant), IsWhole: true, row?.Population ?? SumOf(dong));

    private static int? SumOf(IReadOnlyList<Area> dong) => dong.Count > 0 && dong.All(a => a.Population is not null) ? dong.Sum(a => a.Population!.Value) : null;
}
