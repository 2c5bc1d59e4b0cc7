namespace Municipal.Journeys.Tests;

/// <summary>The pages between an invitation and the desk, which exist only on the way.</summary>
internal sealed class StaffEntrance(DemoPortal portal, Inspection inspection)
{
    public async Task LookAsync(string language, string email)
    {
        await InviteAsync(email);
        await using var person = await Person.AtAsync(portal, EveryStop.Gu);
        var link = new Uri(await portal.Mail.LinkAsync(email, "invitation")).PathAndQuery;
        await person.GoAsync($"{language}{link[(EveryStop.Gu.Length + 1)..]}");
        await inspection.LookAsync(person);
        await person.TypeAsync("NewPassword", ResidentSteps.Password);
        await SendAsync(person);
        await inspection.LookAsync(person);
        await person.TypeAsync("Code", AuthenticatorApp.CodeOf(await person.Page.Locator(".receipt").InnerTextAsync()));
        await SendAsync(person);
        await inspection.LookAsync(person);
        await using var again = await Person.AtAsync(portal, EveryStop.Gu);
        await again.GoAsync($"{language}/account/sign-in");
        await again.TypeAsync("Email", email);
        await again.TypeAsync("Password", ResidentSteps.Password);
        await SendAsync(again);
        await inspection.LookAsync(again);
        inspection.Note([.. person.Troubles, .. again.Troubles]);
    }

    private async Task InviteAsync(string email)
    {
        await using var admin = await Person.AtAsync(portal, EveryStop.Gu);
        await admin.SignInAsync("admin@demo.example");
        await admin.GoAsync("desk/people/invite");
        await admin.TypeAsync("Name", "새담당");
        await admin.TypeAsync("Email", email);
        await admin.TickAsync("Role", "department-officer");
        await admin.Page.Locator("main form.form button.button--primary").ClickAsync();
        await admin.ReadsAsync("새담당");
    }

    private static Task SendAsync(Person person) => person.LeaveAsync(() => person.Page.Locator("main form.form button.button--primary").ClickAsync());
}
