const day = /^(\d{4})-(\d{2})-(\d{2})$/;
const time = /^(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(Z|[+-]\d{2}(?::?\d{2})?)?$/;

/**
 * True for an ISO 8601 calendar day (which is EDTF's day too), alone or with a time of day and zone:
 * `2025-03-12`, `2025-03-12T08:30:00Z`, `2025-03-12T08:30+01:00`. The day must be on the calendar.
 */
export function isPublicationDate(value: string): boolean {
  const [date = "", clock, ...rest] = value.split("T");
  if (rest.length > 0 || !isDay(date)) return false;
  if (clock === undefined) return true;
  const parts = time.exec(clock);
  if (!parts) return false;
  return Number(parts[1]) < 24 && Number(parts[2]) < 60 && Number(parts[3] ?? 0) <= 60;
}

/** A page's date as ISO 8601, with the small slips that pages make mended (a space for the T, `UTC`); else null. */
export function asPublicationDate(value: string): string | null {
  const mended = value
    .trim()
    .slice(0, 40)
    .replace(/^(\d{4}-\d{2}-\d{2}) +(?=\d{2}:)/, "$1T")
    .replace(/ (?=[+-]\d{2}:?\d{2}$)/, "")
    .replace(/ ?(?:UTC|GMT)$/, "Z")
    .replace(/([+-]\d{2})(\d{2})$/, (zone, hours, minutes, at) =>
      at > 10 ? `${hours}:${minutes}` : zone,
    );
  return isPublicationDate(mended) ? mended : null;
}

function isDay(value: string): boolean {
  const parts = day.exec(value);
  if (!parts) return false;
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (month < 1 || month > 12 || date < 1) return false;
  return date <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
