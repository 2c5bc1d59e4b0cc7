using Microsoft.Extensions.Localization;
using Municipal.Voting.Elections;
using Municipal.Voting.Rules.Balloting;

namespace Municipal.Voting.Pages.Ballot;

/// <summary>The terms of an election as sentences.</summary>
internal static class FormWords
{
    public static string HowTo(IStringLocalizer words, ElectionTerms terms) => terms.Form switch
    {
        BallotKind.Knapsack => words["How.Knapsack", terms.Budget],
        BallotKind.Points => words["How.Points", terms.Points],
        BallotKind.Ranking => words["How.Ranking", terms.Most],
        _ when terms.Least == terms.Most => words["How.Exactly", terms.Most],
        _ when terms.Most > 0 => words["How.Approval", Math.Max(1, terms.Least), terms.Most],
        _ => words["How.Any"],
    };

    public static string FaultText(IStringLocalizer words, BallotFault fault, Func<string, string> fieldName) => fault.Refusal switch
    {
        BallotRefusal.OverBudget => words["Refusal.BallotRefusal.OverBudget", new Won(fault.Actual)],
        BallotRefusal.FieldTooFew or BallotRefusal.FieldTooMany => words[$"Refusal.BallotRefusal.{fault.Refusal}", fieldName(fault.Field), fault.Limit],
        _ => words[$"Refusal.BallotRefusal.{fault.Refusal}", fault.Limit, fault.Actual],
    };
}
