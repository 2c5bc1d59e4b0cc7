using Municipal.Host;

return await CommandLine.RunAsync(args);
