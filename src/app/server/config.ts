import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { MailServer } from '#kernel/server/kernel.ts';
import type { TlsFiles } from './tls.ts';

const Environment = z.object({
  DATABASE_URL: z.string().optional(),
  TIREK_TEST_CLOCK: z.iso.datetime({ offset: true }).optional(),
  TIREK_PUBLIC_URL: z.url().optional(),
  TIREK_BACKUPS: z.string().optional(),
  TIREK_SMTP_URL: z.url({ protocol: /^smtps?$/u }).optional(),
  TIREK_MAIL_FROM: z
    .string()
    .regex(/^[^<>\r\n]*<?[^\s<>@]+@[^\s<>@]+>?$/u)
    .optional(),
  TIREK_TLS_CERT: z.string().min(1).optional(),
  TIREK_TLS_KEY: z.string().min(1).optional(),
  TIREK_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
});

export type StartOptions = {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  readonly test: boolean;
  /** Given on the command line; the environment may give them too. */
  readonly tls?: TlsFiles;
};

export type Config = Omit<StartOptions, 'tls'> & {
  /** Null: plain HTTP, for a reverse proxy or this machine alone. */
  readonly tls: TlsFiles | null;
  /** Set: that server instead of the embedded one. */
  readonly databaseUrl: string | null;
  readonly testClockStart: Date | null;
  readonly publicUrl: string | null;
  /** Null: no e-mail; papers and codes stay. */
  readonly mail: MailServer | null;
  readonly logLevel: string;
  /** Where the nightly backups lie: best another disk. */
  readonly backupsFolder: string;
};

/** Parses the environment once; a wrong value stops the start with its name. */
export function readConfig(options: StartOptions, environment: NodeJS.ProcessEnv): Config {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
    throw new Error(`Wrong setting in the environment: ${wrong}`);
  }
  const { DATABASE_URL, TIREK_TEST_CLOCK, TIREK_PUBLIC_URL, TIREK_LOG, TIREK_BACKUPS } = parsed.data;
  return {
    ...options,
    tls: options.tls ?? tlsOf(parsed.data),
    databaseUrl: DATABASE_URL === undefined || DATABASE_URL === '' ? null : DATABASE_URL,
    testClockStart: TIREK_TEST_CLOCK === undefined ? null : new Date(TIREK_TEST_CLOCK),
    publicUrl: TIREK_PUBLIC_URL ?? null,
    mail: mailOf(parsed.data),
    logLevel: TIREK_LOG,
    backupsFolder: resolve(TIREK_BACKUPS ?? join(options.dataFolder, 'backups')),
  };
}

function tlsOf(environment: z.infer<typeof Environment>): TlsFiles | null {
  const { TIREK_TLS_CERT: cert, TIREK_TLS_KEY: key } = environment;
  if (cert !== undefined && key !== undefined) return { cert, key };
  if (cert !== undefined || key !== undefined)
    throw new Error('Wrong setting in the environment: TIREK_TLS_CERT and TIREK_TLS_KEY go together');
  return null;
}

function mailOf(environment: z.infer<typeof Environment>): MailServer | null {
  const { TIREK_SMTP_URL: url, TIREK_MAIL_FROM: from } = environment;
  if (url !== undefined && from !== undefined) return { url, from };
  if (url !== undefined || from !== undefined)
    throw new Error('Wrong setting in the environment: TIREK_SMTP_URL and TIREK_MAIL_FROM go together');
  return null;
}
