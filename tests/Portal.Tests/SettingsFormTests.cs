using Municipal.Portal.Rules;

namespace Municipal.Portal.Tests;

public sealed class SettingsFormTests
{
    private static readonly IReadOnlyList<SettingsField> Fields = SettingsField.Of(typeof(EverythingSettings));

    private static SettingsField Field(string name) => Fields.Single(f => f.Name == name);

    [Fact]
    public void Of_AllKinds_HasAFieldForEachAndSkipsTheRest()
    {
        Assert.Equal(
            ["Line", "Maybe", "Title.Ko", "Title.En", "Count", "Limit", "Budget", "Open", "Since", "Until", "Mode", "Words", "Names"],
            Fields.Select(f => f.Name));
    }

    [Fact]
    public void Write_WhatWasRead_ChangesNothing()
    {
        var settings = Sample();
        var texts = Fields.ToDictionary(f => f, f => SettingsForm.Read(f, settings));
        var copy = new EverythingSettings { Pairs = settings.Pairs };

        Assert.All(Fields, f => Assert.Null(SettingsForm.Write(f, copy, texts[f])));

        Assert.Equal(System.Text.Json.JsonSerializer.Serialize(settings, KernelJson.Options), System.Text.Json.JsonSerializer.Serialize(copy, KernelJson.Options));
    }

    [Fact]
    public void Write_OneLanguage_KeepsTheOther()
    {
        var settings = Sample();

        SettingsForm.Write(Field("Title.Ko"), settings, "새 제목");
        Assert.Equal(new LocalizedText("새 제목", "Title"), settings.Title);

        SettingsForm.Write(Field("Title.En"), settings, "");
        Assert.Equal(new LocalizedText("새 제목"), settings.Title);
    }

    [Theory]
    [InlineData("Count", "abc", nameof(SettingProblem.Number))]
    [InlineData("Count", "", nameof(SettingProblem.Missing))]
    [InlineData("Count", "99999999999", nameof(SettingProblem.Number))]
    [InlineData("Budget", "많이", nameof(SettingProblem.Won))]
    [InlineData("Since", "2027-02-30", nameof(SettingProblem.Other))]
    [InlineData("Mode", "7", nameof(SettingProblem.Other))]
    [InlineData("Mode", "Sideways", nameof(SettingProblem.Other))]
    [InlineData("Open", "perhaps", nameof(SettingProblem.Other))]
    public void Write_Unreadable_SaysWhyAndKeepsTheValue(string field, string typed, string problem)
    {
        var settings = Sample();
        var before = SettingsForm.Read(Field(field), settings);

        Assert.Equal(problem, SettingsForm.Write(Field(field), settings, typed).ToString());
        Assert.Equal(before, SettingsForm.Read(Field(field), settings));
    }

    [Fact]
    public void Write_WonAsPeopleSayIt_IsTheAmount()
    {
        var settings = Sample();

        Assert.Null(SettingsForm.Write(Field("Budget"), settings, "1억 6,500만원"));

        Assert.Equal(new Won(165_000_000), settings.Budget);
    }

    [Fact]
    public void Write_EmptyWhereAllowed_IsNothing()
    {
        var settings = Sample();

        Assert.All((string[])["Line", "Maybe", "Limit", "Until", "Words"], f => Assert.Null(SettingsForm.Write(Field(f), settings, null)));

        Assert.Equal(("", null, null, null, 0), (settings.Line, settings.Maybe, settings.Limit, settings.Until, settings.Words.Count));
    }

    [Fact]
    public void Write_UntickedBox_IsNo()
    {
        var settings = Sample();

        SettingsForm.Write(Field("Open"), settings, null);

        Assert.False(settings.Open);
    }

    [Fact]
    public void Write_Lines_AreTrimmedAndBlankOnesLeftOut()
    {
        var settings = Sample();

        SettingsForm.Write(Field("Words"), settings, " 가 \r\n\r\n나\n");

        Assert.Equal(["가", "나"], settings.Words);
    }

    private static EverythingSettings Sample() => new()
    {
        Line = "한 줄", Maybe = "값", Title = new("제목", "Title"), Count = 1234, Limit = 5_000_000_000, Budget = new Won(50_000_000), Open = true,
        Since = new DateOnly(2027, 1, 2), Until = new DateOnly(2027, 3, 4), Mode = Direction.Left, Words = ["하나", "둘"], Names = ["셋"],
        Pairs = new Dictionary<string, int> { ["kept"] = 1 },
    };

    private enum Direction
    {
        Right,
        Left,
    }

    private sealed class EverythingSettings
    {
        public string Line { get; init; } = "";

        public string? Maybe { get; init; }

        public LocalizedText Title { get; init; } = new("");

        public int Count { get; init; }

        public long? Limit { get; init; }

        public Won Budget { get; init; }

        public bool Open { get; init; }

        public DateOnly Since { get; init; }

        public DateOnly? Until { get; init; }

        public Direction Mode { get; init; }

        public IReadOnlyList<string> Words { get; init; } = [];

        public List<string> Names { get; init; } = [];

        public IReadOnlyDictionary<string, int> Pairs { get; init; } = new Dictionary<string, int>();

        public int ReadOnlyOne => Count + 1;
    }
}
