using Microsoft.Extensions.Localization;

namespace Municipal.Proposals;

/// <summary>A line of the trail in the reader's language.</summary>
internal static class TrailWords
{
    public static string WhatIn(this TrailEntry entry, IStringLocalizer words) => entry.What?.ToString() ?? words[$"Trail.{entry.Kind}"];

    public static string WhoIn(this TrailEntry entry, IStringLocalizer words) => entry.Who?.ToString() ?? words[$"TrailActor.{entry.By}"];
}
