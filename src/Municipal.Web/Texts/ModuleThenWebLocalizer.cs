using Microsoft.Extensions.Localization;

namespace Municipal.Web;

/// <summary>Looks a label or a validation sentence up in the module that owns the form, then in Web's own words.</summary>
internal sealed class ModuleThenWebLocalizer : IStringLocalizer
{
    private readonly IStringLocalizer? _module;
    private readonly IStringLocalizer _web;

    public ModuleThenWebLocalizer(Type model, IStringLocalizerFactory factory)
    {
        var texts = model.Assembly.GetTypes().SingleOrDefault(t => t.Name == "Texts");
        _module = texts is null ? null : factory.Create(texts);
        _web = factory.Create(typeof(Texts));
    }

    public LocalizedString this[string name] => _module?[name] is { ResourceNotFound: false } own ? own : _web[name];

    public LocalizedString this[string name, params object[] arguments] =>
        _module?[name, arguments] is { ResourceNotFound: false } own ? own : _web[name, arguments];

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => _web.GetAllStrings(includeParentCultures);
}
