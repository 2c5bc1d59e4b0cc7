using Microsoft.Extensions.DependencyInjection;
using Municipal.BudgetSchool;

namespace Municipal.Benchmarks;

/// <summary>One enrolment as the page makes it, without HTTP around it.</summary>
internal static class Enrolment
{
    public const string Recipe = """
        { "name": "school-bench", "displayName": { "ko": "측정", "en": "Benchmark" }, "version": "1", "issetuprecipe": true, "steps": [
          { "name": "feature", "enable": ["BudgetSchool"] },
          { "name": "courses", "courses": [ { "key": "bench", "kind": "basic", "fiscalYear": 2027, "title": { "ko": "예산학교 기본과정", "en": "Basic course" }, "seats": 100000,
            "enrolFrom": "[day('-10')]", "enrolUntil": "[day('30')]", "published": true,
            "sessions": [ { "day": "[day('40')]", "from": "19:00", "to": "21:00" } ] } ] } ] }
        """;

    public static async Task MakeAsync(IServiceProvider services, Tenant tenant, Guid account)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Set(tenant);
        var answer = await scope.ServiceProvider.GetRequiredService<Enrolling>().EnrolAsync(new CourseNumber(2027, 1), account, CancellationToken.None);
        if (answer.Refusal is { } refusal)
        {
            throw new InvalidOperationException($"The enrolment was refused: {refusal}.");
        }
    }
}
