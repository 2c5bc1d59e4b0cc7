using Municipal.Web;

namespace Municipal.DropIn.Pages.Desk;

internal sealed class TendModel : PortalPageModel;
