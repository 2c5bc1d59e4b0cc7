using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Municipal.Kernel;

namespace Municipal.Web;

/// <summary>Keeps the keys that protect cookies in the host database, so that all nodes share them.</summary>
internal sealed class HostKeys(HostStore store) : IConfigureOptions<KeyManagementOptions>, IXmlRepository
{
    public void Configure(KeyManagementOptions options) => options.XmlRepository = this;

    public IReadOnlyCollection<XElement> GetAllElements() =>
        store.ReadAsync(db => db.Keys.AsNoTracking().Select(k => k.Xml).ToListAsync(), CancellationToken.None).GetAwaiter().GetResult().ConvertAll(XElement.Parse);

    public void StoreElement(XElement element, string friendlyName) => store.WriteAsync(db =>
    {
        db.Keys.Add(new KeyRow { Id = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        return Task.FromResult(true);
    }, CancellationToken.None).GetAwaiter().GetResult();
}
