namespace Municipal.Voting.Counting;

/// <summary>
/// The four switches of Add1. Each changes outcomes, so each is fixed and published before ballots are cast: Wieliczka 2023 spent
/// 995,079 zł without the stop and would have spent 984,579 zł with it.
/// </summary>
/// <param name="StopsWhenExhaustive">Whether it ends as soon as nothing more would fit into what is left.</param>
/// <param name="ExhaustiveOverAll">
/// Whether projects without supporters and without cost are looked at for that too. This is the convention of equalshares.net's tool, and
/// it goes with another: where all projects together cost no more than the budget, nobody's money is raised.
/// </param>
/// <param name="FromWhole">Whether everybody starts from the budget per voter rounded down to a whole unit of the currency.</param>
/// <param name="Step">How much everybody's money is raised at a time, in the currency.</param>
internal sealed record Add1Settings(bool StopsWhenExhaustive = true, bool ExhaustiveOverAll = false, bool FromWhole = false, decimal Step = 1);
