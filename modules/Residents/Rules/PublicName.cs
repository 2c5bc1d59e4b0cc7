using System.Globalization;

namespace Municipal.Residents;

/// <summary>The name the public sees: enough for a neighbour to recognise, not enough to be looked up.</summary>
internal static class PublicName
{
    private const char Mask = 'O';

    /// <returns>김하은 → 김O은, 이준 → 이O, Jane Doe → J. D.; a single character stays.</returns>
    public static string Of(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is [var one] && one.All(c => c is >= '가' and <= '힣'))
        {
            return one.Length switch
            {
                1 => one,
                2 => $"{one[0]}{Mask}",
                _ => $"{one[0]}{new string(Mask, one.Length - 2)}{one[^1]}",
            };
        }

        return string.Join(' ', words.Select(w => StringInfo.GetNextTextElement(w) + "."));
    }
}
