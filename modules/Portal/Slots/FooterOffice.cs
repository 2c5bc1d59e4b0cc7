using Microsoft.AspNetCore.Mvc;
using Municipal.Web;

namespace Municipal.Portal;

/// <summary>Who runs the portal and how to reach them, at the foot of every page.</summary>
public sealed class FooterOffice(TenantSettings settings) : SlotComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var office = await settings.GetAsync<PortalSettings>(HttpContext.RequestAborted);
        return office is { OfficeName.Ko: "", Department.Ko: "", Address.Ko: "", Telephone: "" } ? Nothing() : Show(office);
    }
}
