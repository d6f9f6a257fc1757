import { createHash } from 'node:crypto';
import pg from 'pg';

/** Planning a long question costs more than answering it: such statements are prepared once a connection. */
const shortest = 120;
const most = 400;
const names = new Map<string, string>();

function nameOf(text: string): string | null {
  if (text.length < shortest || !/^\s*\(?\s*(select|with)\b/iu.test(text)) return null;
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= most) return null;
  const name = `t${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
  names.set(text, name);
  return name;
}

/** Lets a connection prepare its long reading statements by name; everything else passes as it is. */
export function prepareLongStatements(client: pg.PoolClient): void {
  const query = (text: unknown, values?: unknown, ...rest: readonly unknown[]): unknown => {
    const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text) : null;
    const passed = name === null ? [text, values, ...rest] : [{ name, text, values }, ...rest];
    // Called with its client as `this`, by Reflect.apply.
    // oxlint-disable-next-line typescript/unbound-method
    return Reflect.apply(pg.Client.prototype.query, client, passed);
  };
  Object.defineProperty(client, 'query', { value: query, configurable: true, writable: true });
}
