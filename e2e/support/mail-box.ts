import { SMTPServer } from 'smtp-server';

export type MailBox = { readonly port: number; readonly mails: string[]; readonly stop: () => Promise<void> };

/** A real mail server that keeps what it is given, as a reader sees it. */
export async function openMailBox(): Promise<MailBox> {
  const mails: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, answer) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        mails.push(bodyOf(Buffer.concat(parts).toString('latin1')));
        answer();
      });
    },
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { port, mails, stop: () => new Promise((resolve) => server.close(() => resolve())) };
}

const bodyOf = (raw: string): string => Buffer.from(raw.slice(raw.indexOf('\r\n\r\n')), 'base64').toString('utf8');
