using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Municipal.Kernel;

namespace Municipal.Web;

/// <summary>How typed text becomes a value: strings in NFC without control characters, won as people write it.</summary>
internal sealed class TypedTextBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) => context.Metadata.UnderlyingOrModelType switch
    {
        var t when t == typeof(string) => new TextBinder(),
        var t when t == typeof(Won) => new WonBinder(),
        _ => null,
    };

    private sealed class TextBinder : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext context)
        {
            var value = context.ValueProvider.GetValue(context.ModelName);
            if (value == ValueProviderResult.None)
            {
                return Task.CompletedTask;
            }

            context.ModelState.SetModelValue(context.ModelName, value);
            // Passwords are taken as they come; anything else is cleaned, and nothing at all counts as nothing.
            var isPassword = context.ModelMetadata.DataTypeName == "Password";
            var text = isPassword ? value.FirstValue : PlainText.Clean(value.FirstValue ?? "");
            context.Result = ModelBindingResult.Success(string.IsNullOrEmpty(text) ? null : text);
            return Task.CompletedTask;
        }
    }

    private sealed class WonBinder : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext context)
        {
            var value = context.ValueProvider.GetValue(context.ModelName);
            if (value == ValueProviderResult.None)
            {
                return Task.CompletedTask;
            }

            context.ModelState.SetModelValue(context.ModelName, value);
            if (string.IsNullOrWhiteSpace(value.FirstValue))
            {
                return Task.CompletedTask;
            }

            if (Won.TryParse(value.FirstValue, out var won))
            {
                context.Result = ModelBindingResult.Success(won);
            }
            else
            {
                var words = context.HttpContext.RequestServices.GetRequiredService<IStringLocalizerFactory>().Create(typeof(Texts));
                context.ModelState.AddModelError(context.ModelName, words["Validation.Won"]);
            }

            return Task.CompletedTask;
        }
    }
}
