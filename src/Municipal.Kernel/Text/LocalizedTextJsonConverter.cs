using System.Text.Json;
using System.Text.Json.Serialization;

namespace Municipal.Kernel;

internal sealed class LocalizedTextJsonConverter : JsonConverter<LocalizedText>
{
    public override LocalizedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return new LocalizedText(reader.GetString()!);
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A text is a string or an object with \"ko\" and \"en\".");
        }

        string? ko = null;
        string? en = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Null))
            {
                throw new JsonException($"The language \"{name}\" of a text must be a string.");
            }

            switch (name)
            {
                case "ko": ko = reader.GetString(); break;
                case "en": en = reader.GetString(); break;
                default: throw new JsonException($"A text has \"ko\" and \"en\", not \"{name}\".");
            }
        }

        return new LocalizedText(
            ko ?? throw new JsonException("A text needs \"ko\"."),
            string.IsNullOrWhiteSpace(en) ? null : en);
    }

    public override void Write(Utf8JsonWriter writer, LocalizedText value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("ko", value.Ko ?? "");
        if (!string.IsNullOrWhiteSpace(value.En))
        {
            writer.WriteString("en", value.En);
        }

        writer.WriteEndObject();
    }
}
