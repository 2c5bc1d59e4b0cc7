using System.Diagnostics;
using Municipal.Proposals;

namespace Municipal.Benchmarks;

/// <summary>Asks for similar proposals among a hundred thousand, on one core, as the step before publishing does.</summary>
internal static class SimilarityBenchmark
{
    private const int Proposals = 100_000;
    private const int Questions = 1_000;
    private const int Most = 5;

    private static readonly string[] Things =
    [
        "벤치", "보안등", "CCTV", "놀이터 바닥", "공중화장실", "쓰레기통", "그늘막", "자전거 거치대", "횡단보도 바닥신호등", "주차장 30면", "보도블록", "하수관",
        "빗물받이", "운동기구", "안내판", "울타리", "경로당 에어컨", "키오스크 교육", "벽화", "마을 축제", "반려견 놀이터", "텃밭", "급경사로 열선", "전기차 충전기",
    ];

    private static readonly string[] Acts = ["설치", "교체", "정비", "조성", "보수", "개선", "추가 설치", "운영", "확대", "지원"];
    private static readonly string[] Asks = ["을 설치해 주세요", "을 바꿔 주세요", "이 낡았어요 고쳐 주세요", "을 늘려 주세요", "이 필요합니다"];
    private static readonly string[] Kinds = ["천 산책로", "공원", "초등학교 앞", "시장", "역 출구", "로12길", "산 등산로", "도서관"];
    private const string Syllables = "가나다라마바사아자차하강남동서북중산수송신양연영용우월은이인장정종진창청초태평풍하한해현호홍화";

    public static Task RunAsync(Table table)
    {
        var random = new Random(20270622);
        var bare = GC.GetTotalMemory(forceFullCollection: true);
        var areas = Enumerable.Range(0, 426).Select(_ => Guid.CreateVersion7()).ToArray();
        var items = Enumerable.Range(0, Proposals).Select(i => new ComparedItem(
            Guid.CreateVersion7(), 1, $"{2012 + (i % 15)}-{i:000000}", Title(random, Acts, " "), random.Next(3) == 0 ? Place(random) : "", "safety", areas[random.Next(areas.Length)], new Won(random.Next(1, 300) * 1_000_000L))).ToList();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        var index = new SimilarityIndex(items);
        table.Add($"read {Proposals:N0} proposals into the index", clock.Elapsed.TotalSeconds, "s");
        var after = GC.GetTotalMemory(forceFullCollection: true);
        var memory = (after - bare) / 1_048_576d;
        table.Add("memory of the index and its proposals", memory, "MB", "< 100 MB", memory < 100, detail: $"{(after - before) >> 20} MB for the lists");

        var times = new List<double>(Questions);
        var found = 0;
        for (var i = -100; i < Questions; i++)
        {
            var (title, area) = (Title(random, Asks, ""), areas[random.Next(areas.Length)]);
            clock.Restart();
            var question = new SimilarityQuestion(title, i % 3 == 0 ? Place(random) : "", "safety", area, new Won(20_000_000));
            var similar = index.Find(question, Most);
            if (i >= 0)
            {
                times.Add(clock.Elapsed.TotalMilliseconds);
                found += similar.Count;
            }
        }

        times.Sort();
        table.Add("similar proposals of one, median", times[Questions / 2], "ms", "< 50 ms", times[Questions / 2] < 50, detail: $"{(double)found / Questions:0.0} found each");
        table.Add("the slowest in a hundred", times[Questions * 99 / 100], "ms", "< 50 ms", times[Questions * 99 / 100] < 50);
        clock.Restart();
        _ = index.Find(new SimilarityQuestion("ㅂㅇㄷㄱㅊ"), Most);
        table.Add("by initial consonants", clock.Elapsed.TotalMilliseconds, "ms", "< 50 ms", clock.Elapsed.TotalMilliseconds < 50);
        clock.Restart();
        index = index.With([items[7] with { Version = 2, Title = "옥상 정원 가꾸기" }], []);
        table.Add("take in one that changed", clock.Elapsed.TotalMilliseconds, "ms");
        return Task.CompletedTask;
    }

    private static string Title(Random random, string[] ends, string between) =>
        $"{(random.Next(3) > 0 ? Place(random) + " " : "")}{Things[random.Next(Things.Length)]}{between}{ends[random.Next(ends.Length)]}";

    private static string Place(Random random) =>
        $"{Syllables[random.Next(Syllables.Length)]}{Syllables[random.Next(Syllables.Length)]}{Kinds[random.Next(Kinds.Length)]}";
}
