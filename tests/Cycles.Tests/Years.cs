using Municipal.Testing;

namespace Municipal.Cycles.Tests;

/// <summary>Recipe steps for tenants of these tests. Tests begin on 3 May 2027; the year 2028 is being decided then.</summary>
internal static class Years
{
    public const string Areas = """
        { "name": "areas", "source": { "ko": "시험 자료" }, "asOf": "2026-06-30", "areas": [
          { "code": "1100000001", "name": { "ko": "강물1동", "en": "Gangmul 1-dong" }, "population": 10000 },
          { "code": "1100000002", "name": { "ko": "강물2동", "en": "Gangmul 2-dong" }, "population": 20000 },
          { "code": "1100000010", "name": { "ko": "강물10동", "en": "Gangmul 10-dong" }, "population": 70000 } ] }
        """;

    public const string Cycle = """
        { "name": "cycle", "cycles": [
          { "fiscalYear": 2027, "title": { "ko": "2027년 주민참여예산" }, "shareBasisPoints": 100, "published": true,
            "versions": [ { "total": 100000000000, "datedOn": "2026-01-10", "source": "2026년 본예산서" } ],
            "pots": [ { "areas": "each-dong", "method": "equal", "sum": 100 } ],
            "tracks": [ { "kind": "citizenProposal", "name": { "ko": "주민제안" }, "stages": [
              { "kind": "voting", "name": { "ko": "주민투표" }, "opens": "2026-09-01", "closes": "2026-09-14" } ] } ] },
          { "fiscalYear": 2028, "title": { "ko": "2028년 주민참여예산", "en": "Participatory budget 2028" }, "shareBasisPoints": 100, "published": true,
            "versions": [ { "total": 100000000000, "datedOn": "2027-01-10", "source": "2027년 본예산서" },
                          { "total": 120000000000, "datedOn": "2027-04-10", "source": "2027년 추경", "sourceLink": "https://example.test/budget" } ],
            "pots": [ { "areas": "each-dong", "method": "population", "sum": 900000000 },
                      { "area": "whole", "amount": 200000000, "funding": "city" },
                      { "ageGroup": { "ko": "청소년", "en": "Youth" }, "amount": 50000000 } ],
            "tracks": [ { "kind": "citizenProposal", "name": { "ko": "주민제안", "en": "Proposals" }, "decides": { "ko": "주민투표" },
              "proposalsPerPerson": 3, "generalMost": 50000000, "eventMost": 10000000, "stages": [
              { "kind": "proposal", "name": { "ko": "사업 공모", "en": "Call" }, "opens": "2027-04-01", "closes": "2027-05-10" },
              { "kind": "review", "name": { "ko": "부서검토", "en": "Review" }, "opens": "2027-05-11", "closes": "2027-05-31" },
              { "kind": "voting", "name": { "ko": "주민투표", "en": "Voting" }, "opens": "2027-06-10", "closes": "2027-06-20", "opensAt": "09:00" } ] } ],
            "milestones": [
              { "name": { "ko": "운영계획 공고", "en": "Plan announced" }, "deliverable": { "ko": "공고문", "en": "Notice" }, "dueOn": "2027-03-31", "doneOn": "2027-04-02", "proof": "https://example.test/notice" },
              { "name": { "ko": "위원회 위촉" }, "deliverable": { "ko": "위촉 공고" }, "dueOn": "2027-04-30" },
              { "name": { "ko": "결과 보고" }, "deliverable": { "ko": "보고서" }, "dueOn": "2028-12-20" } ] } ] }
        """;

    public const string Draft = """
        { "name": "cycle", "cycles": [
          { "fiscalYear": 2029, "title": { "ko": "2029년 주민참여예산" }, "shareBasisPoints": 100,
            "versions": [ { "total": 100000000000, "datedOn": "2027-01-10", "source": "예산서" } ],
            "tracks": [ { "kind": "citizenProposal", "name": { "ko": "주민제안" }, "stages": [] } ] } ] }
        """;

    public static TestRecipe Published { get; } = new() { Features = ["Cycles"], Steps = $"{Areas}, {Cycle}" };

    public static TestRecipe WithDraft { get; } = new() { Features = ["Cycles"], Steps = $"{Areas}, {Cycle}, {Draft}" };
}
