import { useParams } from '@tanstack/react-router';

/** A part of the address, e.g. the id of a meeting; empty when the route has none of that name. */
export function useParam(name: string): string {
  const params: Readonly<Record<string, unknown>> = useParams({ strict: false });
  const value = params[name];
  return typeof value === 'string' ? value : '';
}
