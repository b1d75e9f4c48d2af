// Summaries of what was measured; null stands for what could not be.

/** The value below which the share `p` (0 to 1) of the values lies, by the nearest rank. */
export function percentile(values, p) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length === 0 ? null : sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)];
}

/** Median, smallest and largest of the values that are there. */
export function spread(values) {
  const known = values.filter((value) => value !== null && value !== undefined).sort((a, b) => a - b);
  if (known.length === 0) return null;
  const half = known.length / 2;
  const median = (known[Math.ceil(half) - 1] + known[Math.floor(half)]) / 2;
  return { median, min: known[0], max: known.at(-1), count: known.length, of: values.length };
}
