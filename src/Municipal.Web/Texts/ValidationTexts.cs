using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Municipal.Web;

/// <summary>Gives every validation rule a sentence in the reader's language, unless the property brings its own.</summary>
internal sealed class ValidationTexts : IValidationMetadataProvider
{
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var rule in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (rule.ErrorMessage is null && rule.ErrorMessageResourceName is null)
            {
                rule.ErrorMessage = rule switch
                {
                    RequiredAttribute => "Validation.Required",
                    StringLengthAttribute { MinimumLength: > 0 } => "Validation.LengthBetween",
                    StringLengthAttribute or MaxLengthAttribute => "Validation.TooLong",
                    MinLengthAttribute => "Validation.TooShort",
                    RangeAttribute => "Validation.Range",
                    EmailAddressAttribute => "Validation.Email",
                    CompareAttribute => "Validation.Compare",
                    RegularExpressionAttribute => "Validation.Pattern",
                    _ => "Validation.Other",
                };
            }
        }
    }
}

/// <summary>The same for what cannot be read at all: a letter where a number belongs.</summary>
internal sealed class BindingTexts(IStringLocalizerFactory localizers) : IConfigureOptions<MvcOptions>
{
    public void Configure(MvcOptions options)
    {
        var texts = localizers.Create(typeof(Texts));
        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => texts["Validation.Other"]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => texts["Validation.Other"]);
        messages.SetUnknownValueIsInvalidAccessor(_ => texts["Validation.Other"]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => texts["Validation.Other"]);
        messages.SetValueIsInvalidAccessor(_ => texts["Validation.Other"]);
        messages.SetValueMustBeANumberAccessor(_ => texts["Validation.Number"]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => texts["Validation.Number"]);
        messages.SetValueMustNotBeNullAccessor(_ => texts["Validation.Missing"]);
        messages.SetMissingBindRequiredValueAccessor(_ => texts["Validation.Missing"]);
        messages.SetMissingKeyOrValueAccessor(() => texts["Validation.Missing"]);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => texts["Validation.Missing"]);
    }
}
