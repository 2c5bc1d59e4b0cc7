using System.Numerics;

namespace Municipal.Voting.Counting;

/// <summary>Writes a run of equal shares on the sheet, in exact figures.</summary>
internal static class SharesReport
{
    public static void Write(CountSheet sheet, SharesMarket market, SharesRun run, long increments)
    {
        var unit = new Fraction(BigInteger.Pow(10, market.Decimals), 1);
        var share = run.Exact.Share;
        sheet.Note(CountPart.EqualShares, Verdict.MoneyShared, [(Figure.PerVoter, (share / unit).Rounded), .. increments > 0 ? [(Figure.Increments, increments)] : Array.Empty<(Figure, decimal)>()]);
        for (var i = 0; i < run.Purchases.Count; i++)
        {
            var (project, tied) = (run.Purchases[i].Project, run.Purchases[i].Tied);
            if (tied.Count > 1)
            {
                sheet.Met(CountPart.EqualShares, tied);
            }

            var (price, payers) = run.Exact.PriceAt(i);
            var perPoint = price * new Fraction(sheet.Tallies[project].Unit, 1) / unit;
            sheet.Fund(
                CountPart.EqualShares, project, (Figure.Tally, sheet.Tallies[project].Total), (Figure.Price, perPoint.Rounded),
                (Figure.PaidInFull, payers.InFull), (Figure.PaidTheirLast, payers.TheirLast));
        }

        foreach (var project in sheet.Standing.ToList())
        {
            var supported = market.Backers.Units[project] > 0;
            var money = supported ? (run.Exact.MoneyOf(project) / unit).Rounded : 0;
            sheet.PassOver(
                CountPart.EqualShares, project, supported ? Verdict.SupportersLackMoney : Verdict.NoSupporters, null,
                (Figure.Tally, sheet.Tallies[project].Total), (Figure.SupportersMoney, money));
        }
    }
}
