using System.Resources;
using Municipal.Areas.Contracts;
using Municipal.Web;

namespace Municipal.Areas;

/// <summary>The tenant as a whole: it is there before anybody sets areas up, under the same id before and after.</summary>
internal static class WholeArea
{
    public const string Code = "whole";

    /// <summary>The same in every tenant's database, so that a database restored or copied under another tenant is still in one piece.</summary>
    public static readonly Guid Id = new("7f1d5a0e-6c1b-4a52-9f0c-3b9a4f5e2d10");

    private static readonly ResourceManager Words = new(typeof(Texts).Namespace + ".Resources.Texts", typeof(Texts).Assembly);

    public static LocalizedText NameAt(Tenant tenant)
    {
        var key = tenant.IsCity ? "Whole.City" : "Whole.Gu";
        return new LocalizedText(Words.GetString(key, Languages.Korean)!, Words.GetString(key, Languages.English));
    }

    public static Area At(Tenant tenant, AreaRow? row, IReadOnlyList<Area> dong) => new(
        Id, Code, row?.Name ?? NameAt(tenant), IsWhole: true, row?.Population ?? SumOf(dong));

    private static int? SumOf(IReadOnlyList<Area> dong) => dong.Count > 0 && dong.All(a => a.Population is not null) ? dong.Sum(a => a.Population!.Value) : null;
}
