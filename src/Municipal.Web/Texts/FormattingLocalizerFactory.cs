using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Localization;
using Municipal.Kernel;

namespace Municipal.Web;

/// <summary>The framework's localizers, with places in a sentence formatted by <see cref="TextFormatter"/>: particles, won, dates.</summary>
/// <param name="inner">The framework's factory.</param>
internal sealed class FormattingLocalizerFactory(ResourceManagerStringLocalizerFactory inner) : IStringLocalizerFactory
{
    private readonly ConcurrentDictionary<Type, IStringLocalizer> _made = new();

    public IStringLocalizer Create(Type resourceSource) => _made.GetOrAdd(resourceSource, type => new FormattingLocalizer(inner.Create(type)));

    public IStringLocalizer Create(string baseName, string location) => new FormattingLocalizer(inner.Create(baseName, location));

    private sealed class FormattingLocalizer(IStringLocalizer texts) : IStringLocalizer
    {
        // A page reads some eighty sentences, and the framework's look-up costs fifty times this one.
        private readonly ConcurrentDictionary<(string Culture, string Name), LocalizedString> _found = new();

        public LocalizedString this[string name]
        {
            get
            {
                var key = (CultureInfo.CurrentUICulture.Name, name);
                if (_found.TryGetValue(key, out var found))
                {
                    return found;
                }

                var text = texts[name];
                return text.ResourceNotFound ? text : _found[key] = text;
            }
        }

        public LocalizedString this[string name, params object[] arguments]
        {
            get
            {
                var text = this[name];
                return text.ResourceNotFound || arguments.Length == 0
                    ? text
                    : new LocalizedString(name, string.Format(TextFormatter.For(CultureInfo.CurrentUICulture), text.Value, arguments), resourceNotFound: false);
            }
        }

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => texts.GetAllStrings(includeParentCultures);
    }
}
