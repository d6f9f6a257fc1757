import { isPlainDate, type PlainDate } from '#kernel/pure/plain-date.ts';

/** The day typed as 03.09.2026, 3.9.26, 03/09/2026, 03092026 or 2026-09-03; null when it is no day. */
export function parseDay(typed: string): PlainDate | null {
  const text = typed.trim();
  if (isPlainDate(text)) return text;
  const parts =
    /^(\d{1,2})[./\-\s](\d{1,2})[./\-\s](\d{2}|\d{4})$/u.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/u.exec(text);
  if (parts === null) return null;
  const [, day = '', month = '', year = ''] = parts;
  const iso = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlainDate(iso) ? iso : null;
}
