namespace Municipal.Voting.Pabulib;

/// <summary>
/// Reads rows of fields parted by semicolons or another character, quoted as in CSV: a field that begins with a quotation mark ends with one, and two of
/// them inside stand for one. Lines end in LF, CRLF or CR; a mark of the byte order and empty lines are passed over.
/// </summary>
internal sealed class PbScanner(string text, char separator = ';')
{
    private readonly List<Field> _fields = [];
    private int _at = text.StartsWith('\uFEFF') ? 1 : 0;
    private int _lineStart = text.StartsWith('\uFEFF') ? 1 : 0;
    private int _line = 1;
    private PbPlace _rowEnd;

    /// <summary>Fields of the row.</summary>
    public int Count => _fields.Count;

    /// <summary>Where reading has come to.</summary>
    public PbPlace Place => new(_line, _at - _lineStart + 1);

    /// <summary>A field without quotation marks and without white space around it.</summary>
    public ReadOnlySpan<char> this[int field] => _fields[field] is var f && f.Unquoted is { } unquoted ? unquoted : text.AsSpan(f.Start, f.Length).Trim();

    /// <summary>Where the text of a field begins, or where the row ends if it has fewer.</summary>
    public PbPlace PlaceOf(int field) => field >= Count ? _rowEnd
        : _fields[field] is var f && f.Unquoted is not null ? f.Place.After(1) : f.Place.After(f.Length - text.AsSpan(f.Start, f.Length).TrimStart().Length);

    /// <summary>Goes to the next row that is not empty.</summary>
    /// <returns>False at the end of the text.</returns>
    public bool Next()
    {
        while (_at < text.Length)
        {
            ReadRow();
            if (Count > 1 || !this[0].IsEmpty)
            {
                return true;
            }
        }

        _fields.Clear();
        return false;
    }

    private void ReadRow()
    {
        _fields.Clear();
        do
        {
            _fields.Add(_at < text.Length && text[_at] == '"' ? ReadQuoted() : ReadPlain());
            _rowEnd = Place;
        }
        while (_at < text.Length && text[_at++] == separator);

        // The loop has passed the first character of the line's end.
        if (_at > 0 && _at <= text.Length && text[_at - 1] is '\n' or '\r')
        {
            _at += text[_at - 1] == '\r' && _at < text.Length && text[_at] == '\n' ? 1 : 0;
            StartLine();
        }
    }

    private Field ReadPlain()
    {
        var length = text.AsSpan(_at).IndexOfAny(separator, '\n', '\r') is >= 0 and var end ? end : text.Length - _at;
        var field = new Field(_at, length, Place, null);
        _at += length;
        return field;
    }

    private Field ReadQuoted()
    {
        var (start, place) = (_at + 1, Place);
        for (_at = start; _at < text.Length; _at++)
        {
            if (text[_at] == '\n' || (text[_at] == '\r' && (_at + 1 == text.Length || text[_at + 1] != '\n')))
            {
                _at++;
                StartLine();
                _at--;
            }
            else if (text[_at] == '"' && _at + 1 < text.Length && text[_at + 1] == '"')
            {
                _at++;
            }
            else if (text[_at] == '"')
            {
                var unquoted = text[start.._at].Replace("\"\"", "\"", StringComparison.Ordinal);
                var blanks = text.AsSpan(_at + 1).IndexOfAnyExcept(' ', '\t');
                _at = blanks < 0 ? text.Length : _at + 1 + blanks;
                return _at == text.Length || text[_at] == separator || text[_at] is '\n' or '\r' ? new Field(start, unquoted.Length, place, unquoted)
                    : throw new PbException(_line, Place.Column, $"After a closing quotation mark comes '{separator}' or the end of the line. A quotation mark inside a quoted field is written twice.");
            }
        }

        throw new PbException(place.Line, place.Column, "This quotation mark is never closed.");
    }

    private void StartLine() => (_line, _lineStart) = (_line + 1, _at);

    private readonly record struct Field(int Start, int Length, PbPlace Place, string? Unquoted);
}
