using System.Globalization;
using Municipal.Web;

namespace Municipal.Tenants.Pages.Desk.Manage;

/// <summary>A page that does something to one portal of the installation.</summary>
internal abstract class SubjectPageModel(TenantRegistry registry) : PortalPageModel
{
    public Tenant Subject { get; private set; } = null!;

    public string SubjectTitle => Subject.Title.In(CultureInfo.CurrentUICulture);

    protected Actor By => new(Visitor.Actor, Visitor.Name);

    /// <summary>Finds the portal of the address. A page that has nothing to do for it does not exist.</summary>
    protected bool Find(string name)
    {
        Subject = registry.Current.ByName(name)!;
        return Subject is not null && IsFor(Subject);
    }

    protected abstract bool IsFor(Tenant subject);
}
