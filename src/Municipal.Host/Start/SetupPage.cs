using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Municipal.Kernel;

namespace Municipal.Host;

/// <summary>
/// The page that makes the city's portal in an empty installation. It asks for the one-time code from the console, so that no stranger
/// who finds the address first takes the site over; ten wrong codes close it until the next start.
/// </summary>
internal sealed class SetupPage(FirstRun firstRun, RecipeBook book, TenantCare care, IAntiforgery antiforgery) : IDisposable
{
    private const int MostWrongCodes = 10;
    private const int MostLetters = 200;
    private static readonly string[] Required = ["titleKo", "officerName", "officerEmail"];
    private readonly SemaphoreSlim _turn = new(1, 1);
    private int _wrongCodes;

    public IResult Show(HttpContext http) => IsOpen ? Html(http, new Dictionary<string, string>(), "", StatusCodes.Status200OK) : Results.NotFound();

    public async Task<IResult> CreateAsync(HttpContext http)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Results.BadRequest();
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var typed = form.ToDictionary(f => f.Key, f => f.Value.ToString().Trim());
        // One at a time: the code is good for one city, and guesses cannot overtake their count.
        await _turn.WaitAsync(http.RequestAborted);
        try
        {
            return IsOpen ? await CreateAsync(http, typed) : Results.NotFound();
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<IResult> CreateAsync(HttpContext http, Dictionary<string, string> typed)
    {
        if (!Matches(typed.GetValueOrDefault("code") ?? ""))
        {
            _wrongCodes++;
            return Html(http, typed, "코드가 맞지 않습니다. 콘솔에 표시된 코드를 입력해 주세요. · The code does not match. Enter the one from the console.", StatusCodes.Status403Forbidden);
        }

        if (Required.Any(f => typed.GetValueOrDefault(f) is not { Length: > 0 and <= MostLetters }) || TenantName.TryParse(typed.GetValueOrDefault("name"), out var name) is not null)
        {
            return Html(http, typed, "빠진 항목이 있거나 짧은 이름이 잘못되었습니다. · Something is missing, or the short name is not 2–32 of a–z, 0–9 and '-'.", StatusCodes.Status400BadRequest);
        }

        if (!FirstOfficer.IsAddress(typed["officerEmail"]))
        {
            return Html(http, typed, "담당자 전자우편 주소를 확인해 주세요. · The officer's e-mail address is not one.", StatusCodes.Status400BadRequest);
        }

        var titleEn = typed.GetValueOrDefault("titleEn");
        var order = new SetupOrder(name, new LocalizedText(typed["titleKo"], string.IsNullOrEmpty(titleEn) ? null : titleEn))
        {
            Hosts = [http.Request.Host.Host.ToLowerInvariant()],
            InSetup = FirstOfficer.Of(typed["officerEmail"], typed["officerName"], Roles.CityStaff),
        };
        await care.CreateAsync(order, book.Open("city"), new Actor("setup", typed["officerName"]), http.RequestAborted);
        firstRun.Finish();
        return Results.Redirect("/");
    }

    private bool IsOpen => firstRun.SetupCode is not null && _wrongCodes < MostWrongCodes;

    private bool Matches(string code) =>
        firstRun.SetupCode is { } right && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(code), Encoding.UTF8.GetBytes(right));

    private IResult Html(HttpContext http, IReadOnlyDictionary<string, string> typed, string problem, int status)
    {
        var tokens = antiforgery.GetAndStoreTokens(http);
        http.Response.Headers.CacheControl = "no-store";
        var page = new StringBuilder("<!doctype html><html lang=\"ko\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>누리집 설치 · Set up</title><link rel=\"stylesheet\" href=\"/_assets/web/plain.css\"></head><body><main>")
            .Append("<h1>누리집 설치 · Set up</h1><p>시 누리집을 만듭니다. 담당자에게 초대 전자우편을 보냅니다. · This makes the city's portal and invites its first officer by mail.</p>");
        if (problem.Length > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p role=\"alert\"><strong>{WebUtility.HtmlEncode(problem)}</strong></p>");
        }

        page.Append(CultureInfo.InvariantCulture, $"<form method=\"post\"><input type=\"hidden\" name=\"{tokens.FormFieldName}\" value=\"{tokens.RequestToken}\">");
        Field("code", "설치 코드 · One-time code", "off");
        Field("name", "짧은 이름 · Short name (seoul)", "off");
        Field("titleKo", "누리집 이름 · Title in Korean", "organization");
        Field("titleEn", "영문 이름(선택) · Title in English (optional)", "off");
        Field("officerName", "담당자 이름 · First officer", "name");
        Field("officerEmail", "담당자 전자우편 · E-mail", "email");
        return Results.Content(page.Append("<p><button>설치 · Set up</button></p></form></main></body></html>").ToString(), "text/html; charset=utf-8", statusCode: status);

        void Field(string id, string label, string autocomplete) => page.Append(CultureInfo.InvariantCulture,
            $"<p><label for=\"{id}\">{label}</label><br><input id=\"{id}\" name=\"{id}\" maxlength=\"{MostLetters}\" autocomplete=\"{autocomplete}\" value=\"{WebUtility.HtmlEncode(typed.GetValueOrDefault(id) ?? "")}\"></p>");
    }
}
