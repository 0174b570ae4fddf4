/** The text equivalent: "Pain, last 14 days: highest 5/10, latest 3/10, 6 days without a report." */
export function describePainByDay(painByDay: readonly number[]): string {
  const reported = painByDay.filter((nrs) => nrs >= 0);
  const silentDays = painByDay.length - reported.length;
  const head = `Pain, last ${painByDay.length} days`;
  if (reported.length === 0) return `${head}: no report.`;
  const silence = silentDays === 1 ? "1 day" : `${silentDays} days`;
  return `${head}: highest ${Math.max(...reported)}/10, latest ${reported.at(-1)}/10, ${silence} without a report.`;
}
