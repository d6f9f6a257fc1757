import { createServer } from 'node:https';
import { WebSocketServer } from 'ws';
import { signCms } from '../../src/testing/signatures/sign-cms.ts';
import { issue, type Identity } from '../../src/testing/signatures/test-authority.ts';

/** What the person at the window of the program does with the next request. */
type Hand = { readonly does: 'sign'; readonly as: Identity } | { readonly does: 'cancel' | 'mistype' };

export type NcalayerDouble = {
  /** Set before each request. */
  hand: Hand;
  /** Every request to sign, as it came. */
  readonly asked: any[];
  readonly stop: () => Promise<void>;
};

const port = 13_579;

/** A stand-in for NCALayer: the same address, TLS and messages, keys of our own authority. Its window is `hand`. */
export async function startNcalayerDouble(stamper: Identity, now: () => Date): Promise<NcalayerDouble> {
  const own = issue(null, { name: '127.0.0.1', kind: 'rsa' });
  const pem = Buffer.from(own.certificate)
    .toString('base64')
    .match(/.{1,64}/gu)!
    .join('\n');
  const server = createServer({
    key: own.key.privateKey!.export({ format: 'pem', type: 'pkcs8' }),
    cert: `-----BEGIN CERTIFICATE-----\n${pem}\n-----END CERTIFICATE-----\n`,
  });
  const sockets = new WebSocketServer({ server });
  const double: NcalayerDouble = {
    hand: { does: 'cancel' },
    asked: [],
    stop: async () => {
      for (const socket of sockets.clients) socket.terminate();
      await new Promise((resolve) => void server.close(resolve));
    },
  };
  const answer = (request: any): unknown => {
    if (request.module !== 'kz.gov.pki.knca.basics' || request.method !== 'sign')
      return { code: '500', message: 'Module not found', responseObject: null };
    double.asked.push(request);
    const { hand } = double;
    if (hand.does === 'cancel') return { status: true, body: {} };
    if (hand.does !== 'sign')
      return { status: false, code: '500', message: 'Ошибка', details: 'keystore password was incorrect' };
    const bytes = Buffer.from(request.args.data, 'base64');
    return {
      status: true,
      body: { result: [Buffer.from(signCms(hand.as, bytes, { at: now(), stamper })).toString('base64')] },
    };
  };
  sockets.on('connection', (socket) => {
    socket.send(JSON.stringify({ result: { version: '1.4' } }));
    socket.on('message', (text: Buffer) => socket.send(JSON.stringify(answer(JSON.parse(text.toString('utf8'))))));
  });
  await new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve));
  return double;
}
