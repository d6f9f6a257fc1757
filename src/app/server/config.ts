import { z } from 'zod';

const Environment = z.object({
  DATABASE_URL: z.string().optional(),
  TIREK_TEST_CLOCK: z.iso.datetime({ offset: true }).optional(),
  TIREK_PUBLIC_URL: z.url().optional(),
  TIREK_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
});

export type StartOptions = {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  readonly test: boolean;
};

export type Config = StartOptions & {
  /** Set: that server instead of the embedded one. */
  readonly databaseUrl: string | null;
  readonly testClockStart: Date | null;
  readonly publicUrl: string | null;
  readonly logLevel: string;
};

/** Parses the environment once; a wrong value stops the start with its name. */
export function readConfig(options: StartOptions, environment: NodeJS.ProcessEnv): Config {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
    throw new Error(`Wrong setting in the environment: ${wrong}`);
  }
  const { DATABASE_URL, TIREK_TEST_CLOCK, TIREK_PUBLIC_URL, TIREK_LOG } = parsed.data;
  return {
    ...options,
    databaseUrl: DATABASE_URL === undefined || DATABASE_URL === '' ? null : DATABASE_URL,
    testClockStart: TIREK_TEST_CLOCK === undefined ? null : new Date(TIREK_TEST_CLOCK),
    publicUrl: TIREK_PUBLIC_URL ?? null,
    logLevel: TIREK_LOG,
  };
}
