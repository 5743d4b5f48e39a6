const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Reads `500ms`, `30s`, `90m`, `2h` or `1d` as milliseconds; undefined for anything else. */
export function readDuration(written: string): number | undefined {
  const [, amount, unit = ''] = /^(\d{1,6})(ms|[smhd])$/.exec(written) ?? [];
  const length = units[unit];
  return amount === undefined || length === undefined ? undefined : Number(amount) * length;
}
