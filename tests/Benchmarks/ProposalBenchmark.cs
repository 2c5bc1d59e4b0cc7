using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Municipal.Comments;
using Municipal.Host;
using Municipal.Proposals;

namespace Municipal.Benchmarks;

/// <summary>Ten thousand proposals: entered from a sheet as an officer does, then listed with filters, and one of them read with five hundred comments.</summary>
internal static class ProposalBenchmark
{
    private const int Proposals = 10_000;
    private const int Comments = 500;
    private const int Rounds = 5;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(2);
    private static readonly string[] Fields = ["안전·교통", "환경·공원", "복지·건강", "문화·체육"];
    private static readonly string[] Places = ["홍제천", "안산", "신촌역", "북가좌시장", "충현동 주민센터", "백련산"];
    private static readonly string[] Things = ["산책로 의자", "보안등", "놀이터 바닥", "횡단보도 바닥신호등", "빗물받이", "그늘막", "안내판"];

    public static async Task RunAsync(Table table)
    {
        var folder = Directory.CreateTempSubdirectory("municipal-proposals-").FullName;
        await using (var app = await MunicipalHost.BuildAsync([$"--Municipal:DataPath={folder}", "--Municipal:FirstRun=none", "--Logging:LogLevel:Default=Error"], serving: false))
        {
            await MakeAsync(table, app.Services);
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await using (var host = HostProcess.Start(folder))
        {
            await host.FirstAnswerAsync("_/ready", Stopwatch.StartNew());
            Load.LeaveFirstCore();
            await MeasureAsync(table, new Load(host));
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task MakeAsync(Table table, IServiceProvider services)
    {
        var recipe = services.GetRequiredService<RecipeBook>().Open("gu-one-percent");
        var order = new SetupOrder(TenantName.Parse("seodaemun"), new LocalizedText("서대문구", "Seodaemun-gu"));
        var (tenant, _) = await services.GetRequiredService<TenantSetup>().CreateAsync(order, recipe, CancellationToken.None);
        var scopes = services.GetRequiredService<TenantScopes>();
        var batch = await scopes.WriteAsync(tenant, "bench", s => BringAsync(s), CancellationToken.None);

        var clock = Stopwatch.StartNew();
        await scopes.WriteAsync(tenant, "bench", s => s.GetRequiredService<RunImport>().HandleAsync(new ImportConfirmed(batch), CancellationToken.None), CancellationToken.None);
        table.Add($"import of {Proposals:N0} rows, confirmed to entered", clock.Elapsed.TotalSeconds, "s", "< 20 s", clock.Elapsed.TotalSeconds < 20, "", $"{Proposals / clock.Elapsed.TotalSeconds:N0} rows per s, one transaction");
        await scopes.WriteAsync(tenant, "bench", DiscussAsync, CancellationToken.None);
    }

    private static async Task<Guid> BringAsync(IServiceProvider services)
    {
        var book = services.GetRequiredService<ImportBook>();
        var (sheet, heads) = Sheet();
        var batch = await book.BringAsync(sheet, "bench.csv", heads, 2028, "측정", CancellationToken.None);
        var read = await services.GetRequiredService<SheetCheck>().ReadAsync(batch, CancellationToken.None);
        return read.FaultyRows == 0 && read.Rows.Count == Proposals && book.Confirm(batch, read, skipsFaulty: false) is null
            ? batch.Id : throw new InvalidOperationException("The sheet is not taken as it is.");
    }

    private static (byte[] Content, string[] Heads) Sheet()
    {
        string[] heads = ["사업명", "분야", "제안 이유", "사업 내용", "예상 사업비", "장소"];
        var rows = new StringBuilder(string.Join(',', heads)).AppendLine();
        for (var i = 0; i < Proposals; i++)
        {
            var (place, thing) = (Places[i % Places.Length], Things[i / 7 % Things.Length]);
            rows.AppendLine(CultureInfo.InvariantCulture, $"{place} {thing} 정비 {i},{Fields[i % Fields.Length]},걷기 불편한 길을 고칩니다.,{thing} {1 + (i % 30)}곳을 고치고 바꿉니다.,{10_000_000 + (i * 10_000)},{place}");
        }

        return (Encoding.UTF8.GetBytes(rows.ToString()), heads);
    }

    private static async Task DiscussAsync(IServiceProvider services)
    {
        var proposal = await services.GetRequiredService<ProposalsDb>().Proposals.OrderBy(p => p.Number).Select(p => p.Id).FirstAsync();
        var db = services.GetRequiredService<CommentsDb>();
        var begins = new DateTime(2026, 10, 1, 0, 0, 0, DateTimeKind.Utc);
        var first = default(Comment);
        for (var i = 0; i < Comments; i++)
        {
            var isReply = i % 5 != 0;
            var comment = new Comment
            {
                Id = Guid.CreateVersion7(begins.AddMinutes(i)), ProposalId = proposal, ThreadId = isReply ? first!.Id : null, AuthorId = Guid.CreateVersion7(), Stance = isReply ? null : (Stance)(i / 5 % 3),
                Text = $"{i}번째 의견입니다. 아이들이 다니는 길이라 먼저 고쳤으면 합니다.", PostedAt = begins.AddMinutes(i),
            };
            db.Comments.Add(comment);
            first = isReply ? first : comment;
        }
    }

    private static async Task MeasureAsync(Table table, Load load)
    {
        const string Uncached = "Cookie: uncached=1\r\n";
        (string What, string Path)[] lists =
        [
            ("all", "seodaemun/proposals"),
            ("of a field and a standing", "seodaemun/proposals?field=environment&standing=proposed"),
            ("of a field, by support, page 20", "seodaemun/proposals?field=safety&sort=mostSupported&page=20"),
            ("with two words", $"seodaemun/proposals?q={Uri.EscapeDataString("안산 보안등")}"),
            ("by initial consonants", $"seodaemun/proposals?q={Uri.EscapeDataString("ㅎㅈㅊ")}"),
        ];
        foreach (var (what, path) in lists)
        {
            await load.RunAsync(path, 16, 2 * Window, Uncached);
            var rate = await load.RunAsync(path, 16, 2 * Window, Uncached);
            table.Add($"list of {Proposals:N0}, {what}: p99 at 16 connections", rate.P99Ms, "ms", "< 50 ms", rate is { P99Ms: < 50, Failures: 0 }, "", rate.Detail);
        }

        var (plain, detail) = (new List<Rate>(), new List<Rate>());
        for (var round = -1; round < Rounds; round++)
        {
            var (text, page) = (await load.RunAsync("_/plaintext", 64, Window), await load.RunAsync("seodaemun/proposals/2028-0001", 64, Window, Uncached));
            if (round >= 0)
            {
                plain.Add(text);
                detail.Add(page);
            }
        }

        var share = detail.Zip(plain, (page, text) => page.PerSecond / text.PerSecond).Median(s => s) * 100;
        table.Add($"a proposal with {Comments} comments, anonymous, uncached", share, "%", "≥ 5 %", share >= 5 && detail.TrueForAll(r => r.Failures == 0), "", detail.MedianBy(r => r.PerSecond).Detail);
    }
}
