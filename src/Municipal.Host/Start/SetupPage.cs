using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Municipal.Kernel;
using Municipal.Residents.Contracts;

namespace Municipal.Host;

/// <summary>
/// The page that makes the city's portal in an empty installation. It asks for the one-time code from the console, so that no stranger
/// who finds the address first takes the site over; ten wrong codes close it until the next start.
/// </summary>
internal sealed class SetupPage(FirstRun firstRun, RecipeBook book, TenantSetup setup, IAntiforgery antiforgery)
{
    private const int MostWrongCodes = 10;
    private static readonly string[] Required = ["titleKo", "officerName", "officerEmail"];
    private int _wrongCodes;

    public IResult Show(HttpContext http) => IsOpen ? Html(http, new Dictionary<string, string>(), "") : Results.NotFound();

    public async Task<IResult> CreateAsync(HttpContext http)
    {
        if (!IsOpen)
        {
            return Results.NotFound();
        }

        await antiforgery.ValidateRequestAsync(http);
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var typed = form.ToDictionary(f => f.Key, f => f.Value.ToString());
        if (!Matches(typed.GetValueOrDefault("code") ?? ""))
        {
            Interlocked.Increment(ref _wrongCodes);
            return Html(http, typed, "코드가 맞지 않습니다. 콘솔에 표시된 코드를 입력해 주세요. · The code does not match. Enter the one from the console.");
        }

        if (Required.Any(f => string.IsNullOrWhiteSpace(typed.GetValueOrDefault(f))) || TenantName.TryParse(typed.GetValueOrDefault("name"), out var name) is not null)
        {
            return Html(http, typed, "빠진 항목이 있거나 짧은 이름이 잘못되었습니다. · Something is missing, or the short name is not 2–32 of a–z, 0–9 and '-'.");
        }

        await setup.CreateAsync(
            new SetupOrder(name, new LocalizedText(typed["titleKo"].Trim(), typed.GetValueOrDefault("titleEn")?.Trim()))
            {
                Hosts = [http.Request.Host.Host],
                InSetup = [(services, cancellation) => services.GetRequiredService<IAccounts>().InviteAsync(typed["officerEmail"].Trim(), typed["officerName"].Trim(), Roles.CityStaff, cancellation)],
            },
            book.Open("city"), http.RequestAborted);
        firstRun.Finish();
        return Results.Redirect("/");
    }

    private bool IsOpen => firstRun.SetupCode is not null && Volatile.Read(ref _wrongCodes) < MostWrongCodes;

    private bool Matches(string code) =>
        firstRun.SetupCode is { } right && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(code.Trim()), Encoding.UTF8.GetBytes(right));

    private IResult Html(HttpContext http, IReadOnlyDictionary<string, string> typed, string problem)
    {
        var tokens = antiforgery.GetAndStoreTokens(http);
        var page = new StringBuilder("<!doctype html><html lang=\"ko\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Municipal</title><link rel=\"stylesheet\" href=\"/_assets/web/plain.css\"></head><body><main>")
            .Append("<h1>누리집 설치 · Set up</h1><p>시 누리집을 만듭니다. 담당자에게 초대 전자우편을 보냅니다. · This makes the city's portal and invites its first officer by mail.</p>");
        if (problem.Length > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p role=\"alert\"><strong>{WebUtility.HtmlEncode(problem)}</strong></p>");
        }

        page.Append(CultureInfo.InvariantCulture, $"<form method=\"post\"><input type=\"hidden\" name=\"{tokens.FormFieldName}\" value=\"{tokens.RequestToken}\">");
        Field("code", "설치 코드 · One-time code", "off");
        Field("name", "짧은 이름 · Short name (seoul)", "off");
        Field("titleKo", "누리집 이름 · Title in Korean", "organization");
        Field("titleEn", "영문 이름 · Title in English", "off");
        Field("officerName", "담당자 이름 · First officer", "name");
        Field("officerEmail", "담당자 전자우편 · E-mail", "email");
        return Results.Content(page.Append("<p><button>설치 · Set up</button></p></form></main></body></html>").ToString(), "text/html; charset=utf-8");

        void Field(string id, string label, string autocomplete) => page.Append(CultureInfo.InvariantCulture,
            $"<p><label for=\"{id}\">{label}</label><br><input id=\"{id}\" name=\"{id}\" autocomplete=\"{autocomplete}\" value=\"{WebUtility.HtmlEncode(typed.GetValueOrDefault(id) ?? "")}\"></p>");
    }
}
