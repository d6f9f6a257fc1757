// Control characters break papers and PostgreSQL; tab and line ends stay.
// oxlint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/gu;

/** Strips control characters and lone surrogates from every string, at the edge. */
export function stripControls(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(controls, '').toWellFormed().normalize('NFC');
  if (Array.isArray(value)) return value.map(stripControls);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, stripControls(entry)]));
  }
  return value;
}
