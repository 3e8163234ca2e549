/** Loaded into a command that is measured: says on stderr how much memory and time it took. */
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const seconds = (microseconds: number): string => (microseconds / 1e6).toFixed(1);
  process.stderr.write(
    `peak ${Math.round(maxRSS / 1024)} MB, ${seconds(userCPUTime + systemCPUTime)} s of processor, ${process.uptime().toFixed(1)} s\n`,
  );
});
