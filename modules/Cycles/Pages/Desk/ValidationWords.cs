using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Municipal.Cycles.Pages.Desk;

internal static class ValidationWords
{
    public static IStringLocalizer<Texts> Words(this ValidationContext context) => context.GetRequiredService<IStringLocalizer<Texts>>();
}
