using Municipal.Testing;

namespace Municipal.Faults.Tests;

/// <summary>A disk that takes nothing more: said clearly, nothing typed is lost, and better without a restart.</summary>
public sealed class NoRoomTests
{
    private const string Draft = $"{House.Tenant}/proposals/new";

    [Fact]
    public async Task Proposals_DiskFull_KeepsWhatWasTypedAndTakesItOnceThereIsRoom()
    {
        Assert.SkipUnless(LoopDisk.Missing is null, LoopDisk.Missing ?? "");
        await using var disk = await LoopDisk.MakeAsync(24);
        var house = await House.CopyAsync(Path.Combine(disk.Mount, "data"));
        await using var host = await House.StartAsync(house.Run);
        var filler = "";
        await RefuseThenRecoverAsync(house, host, async () => filler = await disk.FillAsync(), () =>
        {
            File.Delete(filler);
            File.Delete(filler + "2");
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task Proposals_FilesTurnReadOnly_KeepsWhatWasTypedAndTakesItOnceTheyAreBack()
    {
        Assert.SkipUnless(LoopDisk.Missing is null, LoopDisk.Missing ?? "");
        await using var disk = await LoopDisk.MakeAsync(64);
        var house = await House.CopyAsync(Path.Combine(disk.Mount, "data"));
        await using var host = await House.StartAsync(house.Run);
        string[] files = [house.Database, house.Database + "-wal"];
        await RefuseThenRecoverAsync(house, host, () => LoopDisk.LockAsync(true, files), () => LoopDisk.LockAsync(false, files));
    }

    [Fact]
    public async Task Serve_ReadOnlyPath_SaysSoAndEnds()
    {
        Assert.SkipUnless(LoopDisk.Missing is null, LoopDisk.Missing ?? "");
        await using var disk = await LoopDisk.MakeAsync(64);
        var house = await House.CopyAsync(Path.Combine(disk.Mount, "data"));
        await disk.MakeReadOnlyAsync();
        var (exitCode, _, output) = await HostProcess.CommandAsync(house.Run, "serve", "--urls=http://127.0.0.1:0");
        Assert.True(exitCode == 3, $"{exitCode}: {output}");
        Assert.Contains("Municipal cannot start", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    private static async Task RefuseThenRecoverAsync(House house, HostProcess host, Func<Task> breakDisk, Func<Task> mendDisk)
    {
        var who = house.Residents[0];
        (string, string)[] typed = [("Input.Title", "골목길 가로등 설치"), ("Input.Field", "safety"), ("Input.Area", "none")];
        var begun = (await who.PostAsync(host.Address, Draft, Guid.CreateVersion7(), typed)).Expect(302);
        var details = begun.Location!.TrimStart('/').Replace("/similar", "/details", StringComparison.Ordinal);
        await breakDisk();

        var text = string.Join('\n', Enumerable.Repeat("밤길이 어두워 아이들이 다니기 무섭습니다.", 80));
        (string, string)[] more = [("Input.Purpose", "어두운 골목을 밝힙니다."), ("Input.Content", text), ("Input.Effect", "밤에도 안전합니다.")];
        var submission = Guid.CreateVersion7();
        var refused = await who.PostAsync(host.Address, details, submission, more);
        for (var tries = 0; tries < 60 && refused.Status == 302; tries++)
        {
            // Blocks that the files had already are still good for a while.
            (submission, more[0].Item2) = (Guid.CreateVersion7(), $"어두운 골목을 밝힙니다. ({tries})");
            refused = await who.PostAsync(host.Address, details, submission, more);
        }

        refused.Expect(503);
        Assert.NotNull(refused.RetryAfter);
        Assert.Contains("지금은 저장할 수 없습니다", refused.Body, StringComparison.Ordinal);
        Assert.Contains("밤길이 어두워 아이들이 다니기 무섭습니다.", System.Net.WebUtility.HtmlDecode(refused.Body), StringComparison.Ordinal);
        Assert.Contains(submission.ToString(), refused.Body, StringComparison.Ordinal);
        (await who.GetAsync(host.Address, details)).Expect(200);
        (await who.GetAsync(host.Address, $"{House.Tenant}/proposals")).Expect(200);
        Assert.False(host.HasExited, host.Output);

        await mendDisk();
        (await who.PostAsync(host.Address, details, submission, more)).Expect(302);
        Assert.Equal(1, await Evidence.CountAsync(house.Database, "SELECT count(*) FROM proposals_drafts"));
        Assert.Contains("밤길이 어두워", (string)(await Evidence.RowsAsync(house.Database, "SELECT typed FROM proposals_drafts"))[0][0], StringComparison.Ordinal);
        Assert.Equal(0, await host.StopAsync());
        await house.ExpectHealthAsync();
    }
}
