namespace Municipal.Journeys.Tests;

/// <summary>Where there is something to look at: the demonstration with work under way, and an address for each of its pages.</summary>
public sealed class EveryStop(DemoPortal portal) : IAsyncLifetime
{
    public const string Gu = "dobong";

    /// <summary>Pages that are reached by pressing a button or by a link in a mail, not by a link on a page.</summary>
    private static readonly string[] ByButton = ["/nowhere", "/account/confirm", "/account/forgotten", "/account/reset", "/proposals/new", "/proposals/unfollow", "/search?q=%EC%95%88%EB%82%B4", "/desk/features/Proposals/off"];

    private static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAFElEQVR42mPgsrqBFTEMLYlhEgUACk1iAfRhb8kAAAAASUVORK5CYII=");

    /// <summary>The addresses.</summary>
    internal IReadOnlyList<Stop> Stops { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        var walk = new Walk(portal);
        await walk.AsAsync(Gu, null, ["/", .. ByButton]);
        await walk.AsAsync("", null, "/");
        foreach (var (tenant, who, work) in Everybody)
        {
            await using var person = await Person.AtAsync(portal, tenant);
            await person.SignInAsync($"{who}@demo.example");
            var onTheWay = await work(person);
            await walk.AsAsync(tenant, await person.SessionAsync(), ["/", "/my", "/desk", .. onTheWay, .. tenant.Length == 0 ? [] : ByButton]);
        }

        Stops = [.. walk.Stops];
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private IEnumerable<(string Tenant, string Who, Func<Person, Task<string[]>> Work)> Everybody =>
    [
        (Gu, "resident", person => LivesHereAsync(person, portal)),
        (Gu, "communication", UploadsAsync),
        (Gu, "department", _ => Task.FromResult<string[]>([])),
        (Gu, "pb", ImportsAsync),
        (Gu, "admin", _ => Task.FromResult<string[]>([])),
        ("seodaemun", "pb", VoteSteps.CountAsync),
        ("seodaemun", "resident", VoteSteps.VoteAsync),
        ("", "city", PlansAsync),
    ];

    // Each does something there is to see, and says which pages lie on the way of doing it.
    private static async Task<string[]> LivesHereAsync(Person resident, DemoPortal portal)
    {
        var draft = await resident.BeginProposalAsync("경로당 앞 긴 의자");
        var number = await resident.ProposeAsync("중랑천 산책로에 낮은 조명 놓기");
        await resident.GoAsync($"proposals/{number}/edit");
        await resident.Page.Locator("[name='What.Title']").FillAsync("중랑천 산책로와 다리 밑에 낮은 조명 놓기");
        await resident.Page.Locator("main form.form button.button--primary").ClickAsync();
        await resident.ReadsHeadingAsync("다리 밑");
        await GathersAsync(resident, number);
        await DiscussAsync(resident, portal, number);
        await OpinesAsync(resident);
        await ReviewedAsync(portal, "낮은 조명 놓기");
        var open = await resident.ProposeAsync("골목 화단에 물 주기");
        await resident.EnrolAsync("예산 기초 과정");
        await resident.GoAsync("school");
        var course = await resident.Page.Locator(".row-item__title a").Nth(1).GetAttributeAsync("href");
        return [$"{draft}/similar", $"{draft}/details", $"{draft}/check", $"/proposals/{open}", $"/proposals/{number}/support", $"/proposals/{number}/follow", $"/proposals/{number}/comments", $"{course![(Gu.Length + 1)..]}/enrol"];
    }

    // A photo beside the text, and an officer who is asked to propose it together.
    private static async Task GathersAsync(Person resident, string number)
    {
        await resident.GoAsync($"proposals/{number}/files");
        await resident.Page.Locator("[name='Photo.File']").SetInputFilesAsync(new FilePayload { Name = "path.png", MimeType = "image/png", Buffer = Picture });
        await resident.Page.Locator("[name='Photo.Alt']").FillAsync("밤에 어두운 중랑천 산책로");
        await resident.PressAsync("사진 올리기");
        await resident.ReadsAsync("밤에 어두운 중랑천 산책로");
        await resident.GoAsync($"proposals/{number}");
        await resident.FollowAsync("공동제안자 초대");
        await resident.TypeAsync("Email", "pb@demo.example");
        await resident.PressAsync("초대 보내기");
        await resident.ReadsAsync("pb@demo.example");
    }

    private static async Task OpinesAsync(Person resident)
    {
        await resident.GoAsync("opinions/new");
        await resident.Page.Locator("[name='Input.Line']").SelectOptionAsync("line");
        await resident.TypeAsync("Named", "공원 유지관리비");
        await resident.TypeAsync("Text", "중랑천 둔치 잔디를 더 자주 깎아 주세요.");
        await resident.PressAsync("의견 내기");
        await resident.ReadsAsync("의견을 접수했습니다");
    }

    private static async Task<string[]> ImportsAsync(Person officer)
    {
        await officer.GoAsync("desk/proposals/imports");
        var sheet = "사업명,분야,제안일\n골목 가로등 바꾸기,안전·교통,2026-01-05\n,없는 분야,어제\n";
        await officer.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "sheet.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(sheet) });
        await officer.TypeAsync("Source", "동 지역회의");
        await officer.PressAsync("살펴보기");
        await officer.ReadsAsync("다시 살펴보기");
        return ["/desk/duplicates/2028-0002/2028-0001"];
    }

    // Leaves a comment of the resident's own, one of theirs that the office has hidden, and a neighbour's.
    private static async Task DiscussAsync(Person resident, DemoPortal portal, string number)
    {
        await using var neighbour = await Person.AtAsync(portal, Gu);
        await neighbour.SignUpAsync("이웃", "neighbour@example.test");
        await neighbour.SignInAsync("neighbour@example.test", ResidentSteps.Password);
        await neighbour.CommentAsync(number, "다리 밑은 밤에 정말 어둡습니다. 꼭 필요합니다.");
        await resident.CommentAsync(number, "조명은 발목 높이면 충분합니다.");
        await resident.CommentAsync(number, "반대하는 사람은 밤에 안 나가 본 사람입니다.");
        await using var officer = await Person.AtAsync(portal, Gu);
        await officer.SignInAsync("pb@demo.example");
        await officer.HideCommentAsync("밤에 안 나가 본 사람", "욕설이나 비방");
    }

    // The resident's proposal has a published review, to which they may object; others are prepared and being written.
    private static async Task ReviewedAsync(DemoPortal portal, string title)
    {
        await using var planner = await Person.AtAsync(portal, Gu);
        await planner.SignInAsync("pb@demo.example");
        await planner.AssignReviewsAsync("공원녹지과 (시범)", title, "공유 공구방", "놀이터 모래 바꾸기");
        await using var officer = await Person.AtAsync(portal, Gu);
        await officer.SignInAsync("department@demo.example");
        await officer.PrepareReviewAsync(title);
        await officer.PrepareReviewAsync("놀이터 모래 바꾸기");
        await planner.PublishReviewAsync(title);
    }

    private static async Task<string[]> UploadsAsync(Person staff)
    {
        await staff.GoAsync("desk/media/new");
        await staff.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "map.png", MimeType = "image/png", Buffer = Picture });
        await staff.TypeAsync("KoAlt", "구청 앞 광장");
        await staff.TypeAsync("EnAlt", "The square in front of the gu office");
        await staff.PressAsync("자료 올리기");
        await staff.ReadsHeadingAsync("map.png");
        return [];
    }

    private static async Task<string[]> PlansAsync(Person city)
    {
        await city.GoAsync("desk/portals/bulk");
        await city.TypeAsync("Text", "name,titleKo,titleEn,recipe\nnowon,노원구,Nowon-gu,gu-light\nguro,구로구,Guro-gu,gu-standard\n");
        await city.PressAsync("검사하기");
        await city.ReadsAsync("nowon");
        return ["/desk/portals/of/gangbuk/features/Proposals"];
    }
}
