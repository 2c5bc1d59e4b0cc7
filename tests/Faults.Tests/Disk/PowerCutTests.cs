using Municipal.Testing;

namespace Municipal.Faults.Tests;

/// <summary>
/// The power goes: what was on its way to the disk is gone, which <c>kill -9</c> cannot show because the kernel lives on. The Host is
/// frozen, the disk's image copied as it is, and the copy opened.
/// </summary>
public sealed class PowerCutTests
{
    private const int Cuts = 3;

    [Fact]
    public async Task Enrolments_PowerCut_NothingAnsweredIsLost()
    {
        Assert.SkipUnless(LoopDisk.Missing is null, LoopDisk.Missing ?? "");
        Assert.Equal(0, await CutAsync(HostProgram.Plain, new Dictionary<string, string>()));
    }

    /// <summary>The control: the same, not waiting for the disk, must lose; else the cut cuts nothing.</summary>
    [Fact]
    public async Task Enrolments_PowerCutWithoutWaitingForTheDisk_LosesSome()
    {
        Assert.SkipUnless(LoopDisk.Missing is null, LoopDisk.Missing ?? "");
        var lost = await CutAsync(HostProgram.WithLaboratory, new Dictionary<string, string> { ["MUNICIPAL_LABORATORY_SYNCHRONOUS"] = "normal" });
        Assert.True(lost > 0, "Nothing was lost.");
    }

    [Fact]
    public async Task TenantsCreate_PowerCutRightAfter_PortalStandsAndSoDoesTheNext()
    {
        Assert.SkipUnless(LoopDisk.Missing is null, LoopDisk.Missing ?? "");
        await using var disk = await LoopDisk.MakeAsync(64);
        var run = HostProgram.Run(Path.Combine(disk.Mount, "data"));
        await ExpectDoneAsync(run, "tenants", "create", "gu-1", "--recipe", "gu-light");
        await using var found = await disk.CutPowerAsync();
        var after = HostProgram.Run(Path.Combine(found.Mount, "data"));
        Assert.Contains("gu-1", await ExpectDoneAsync(after, "tenants", "list"), StringComparison.Ordinal);
        // Made from the template that the first one left.
        await ExpectDoneAsync(after, "tenants", "create", "gu-2", "--recipe", "gu-light");
        await ExpectDoneAsync(after, "doctor");
    }

    private static async Task<int> CutAsync(string program, Dictionary<string, string> variables)
    {
        await using var disk = await LoopDisk.MakeAsync(64);
        var house = await House.CopyAsync(Path.Combine(disk.Mount, "data"));
        var run = house.Run with { Program = program, Variables = house.Run.Variables.Concat(variables).ToDictionary() };
        var learners = new Learners();
        var (lost, answered) = (0, 0);
        await using var host = await House.StartAsync(run);
        await learners.EnrolOneAsync(host.Address, house.Residents[0]);
        await disk.SynchroniseAsync();
        for (var cut = 0; cut < Cuts; cut++)
        {
            await WriteForAWhileAsync(house, host.Address, learners);
            host.Freeze();
            await Task.Delay(50);
            var known = learners.Ledger.Sent.Where(s => s.Answer is not null).ToHashSet();
            answered = known.Count;
            await using (var found = await disk.CutPowerAsync())
            {
                var folder = Path.Combine(found.Mount, "data");
                lost += await learners.LostAsync(Path.Combine(folder, "tenants", House.Tenant, "data.db"), known);
                if (cut == Cuts - 1)
                {
                    await ExpectDoneAsync(HostProgram.Run(folder) with { Program = program }, "doctor");
                }
            }

            host.Thaw();
        }

        TestContext.Current.SendDiagnosticMessage("{0} answered, {1} lost in {2} cuts", answered, lost, Cuts);
        Assert.True(answered >= 30, $"Only {answered} enrolments were answered.");
        return lost;
    }

    /// <summary>Some are still being written when this returns.</summary>
    private static async Task WriteForAWhileAsync(House house, Uri host, Learners learners)
    {
        var before = learners.Ledger.Answered;
        foreach (var who in house.Residents)
        {
            _ = Task.Run(async () =>
            {
                for (var i = 0; i < House.Courses / Cuts; i++)
                {
                    await learners.EnrolOneAsync(host, who);
                }
            });
        }

        while (learners.Ledger.Answered < before + 30)
        {
            await Task.Delay(1);
        }
    }

    private static async Task<string> ExpectDoneAsync(HostRun run, params string[] verb)
    {
        var (exitCode, said, output) = await HostProcess.CommandAsync(run, verb);
        Assert.True(exitCode == 0, $"{string.Join(' ', verb)}: {exitCode} {output}");
        return said;
    }
}
