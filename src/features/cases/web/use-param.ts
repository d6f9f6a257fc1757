import { useParams, useSearch } from '@tanstack/react-router';

/** A part of the address, e.g. the id of a case; empty when the route has none of that name. */
export function useParam(name: string): string {
  const params: Readonly<Record<string, unknown>> = useParams({ strict: false });
  return textOf(params[name]) ?? '';
}

/** What stands after the question mark, read as text; undefined when it is not there. */
export function useSearchText(name: string): string | undefined {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  return textOf(search[name]);
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
