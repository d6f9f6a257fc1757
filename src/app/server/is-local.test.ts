import { describe, expect, it } from 'vitest';
import { isLocal } from './is-local.ts';

const asked = (remoteAddress: string, headers: Record<string, string>) => ({ socket: { remoteAddress }, headers });

describe('the browser of this machine', () => {
  it.each([
    ['127.0.0.1', 'localhost:8100'],
    ['127.0.0.1', '127.0.0.1:8100'],
    ['::1', '[::1]:8100'],
    ['::ffff:127.0.0.1', 'localhost'],
  ])('is one from %s that opens %s', (address, host) => {
    expect(isLocal(asked(address, { host }))).toBe(true);
  });

  it.each([
    ['another machine', '192.168.1.20', { host: 'localhost:8100' }],
    ['a proxy that says for whom it calls', '127.0.0.1', { host: 'localhost:8100', 'x-forwarded-for': '192.168.1.20' }],
    ['a proxy that names itself', '127.0.0.1', { host: 'localhost:8100', via: '1.1 door' }],
    ['a proxy under the name of the school', '127.0.0.1', { host: 'tirek.school.kz' }],
    ['a page of another site sent to this machine', '127.0.0.1', { host: 'localhost.example.kz:8100' }],
    ['a request without a host', '127.0.0.1', {}],
  ])('is not %s', (_who, address, headers: Record<string, string>) => {
    expect(isLocal(asked(address, headers))).toBe(false);
  });
});
