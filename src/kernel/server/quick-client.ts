import pg from 'pg';
import { preparedName } from './prepared.ts';

const begun = { command: 'BEGIN', rowCount: null, rows: [] };

/**
 * A connection of a pool in pipeline mode that writes to PostgreSQL as seldom as it can: statements asked in one breath
 * leave in one write, `begin` with the statement after it; long ones are prepared by name, and planned once, because
 * planning anew for the values of each call costs more than a better plan saves.
 */
export function quicken(client: pg.PoolClient): void {
  // Called with its client as `this`, by Reflect.apply.
  // oxlint-disable-next-line typescript/unbound-method
  const send = (...parts: readonly unknown[]): unknown => Reflect.apply(pg.Client.prototype.query, client, parts);
  let opening: Promise<unknown> | null = null;
  const query = (text: unknown, values?: unknown, ...rest: readonly unknown[]): unknown => {
    inOneWrite(client);
    if (typeof text !== 'string' || !Array.isArray(values)) return send(text, values, ...rest);
    if (text === 'begin') {
      opening = Promise.resolve(send(text));
      // Told by the statement that follows; nothing hangs on it when none does.
      opening.catch(() => undefined);
      return Promise.resolve(begun);
    }
    const name = preparedName(text);
    const sent = name === null ? send(text, values, ...rest) : send({ name, text, values }, ...rest);
    if (opening === null) return sent;
    const both = Promise.all([opening, sent]);
    opening = null;
    return both.then(([, answer]) => answer);
  };
  Object.defineProperty(client, 'query', { value: query, configurable: true, writable: true });
  // A server that refuses chooses by itself; a broken line is told by the next statement.
  client.query('set plan_cache_mode = force_generic_plan').catch(() => undefined);
}

const corked = new WeakSet<pg.PoolClient>();

/** Holds back what is written until the code that runs now has asked all it asks without waiting. */
function inOneWrite(client: pg.PoolClient): void {
  if (corked.has(client)) return;
  const { stream } = client.connection;
  corked.add(client);
  stream.cork();
  process.nextTick(() => {
    corked.delete(client);
    stream.uncork();
  });
}
