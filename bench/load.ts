import http from 'node:http';
import { parentPort } from 'node:worker_threads';

export type Order = {
  readonly port: number;
  readonly path: string;
  readonly cookie: string;
  readonly connections: number;
  readonly milliseconds: number;
};
export type Report = { readonly perSecond: number; readonly failed: number };

/** Sends the same GET over kept-open connections, one request at a time on each, to this machine only. */
export async function load(order: Order): Promise<Report> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: order.connections });
  const until = performance.now() + order.milliseconds;
  const started = performance.now();
  let done = 0;
  let failed = 0;
  const one = (): Promise<number> =>
    new Promise((resolve, reject) => {
      const options = {
        host: '127.0.0.1',
        port: order.port,
        path: order.path,
        agent,
        headers: { cookie: order.cookie, 'accept-encoding': 'identity' },
      };
      const request = http.get(options, (response) => {
        response.resume();
        response.once('end', () => resolve(response.statusCode ?? 0));
      });
      request.once('error', reject);
    });
  const lane = async (): Promise<void> => {
    while (performance.now() < until) {
      if ((await one()) === 200) done += 1;
      else failed += 1;
    }
  };
  await Promise.all(Array.from({ length: order.connections }, lane));
  agent.destroy();
  return { perSecond: done / ((performance.now() - started) / 1000), failed };
}

parentPort?.on('message', (order: Order) => {
  void load(order).then((report) => parentPort?.postMessage(report, []));
});
