import { parseArgs } from 'node:util';
import { accountCreate } from './account-create.ts';
import { auditVerify } from './audit-verify.ts';
import { doctor } from './doctor.ts';
import { migrateCommand } from './migrate-command.ts';
import { openapiCommand } from './openapi-command.ts';

export type Options = Readonly<Record<string, string | undefined>> & { readonly data: string };
type Command = { readonly words: string; readonly does: string; readonly run: (options: Options) => Promise<number> };

const commands: readonly Command[] = [
  {
    words: 'doctor',
    does: 'looks at data folder, keys, database, fonts and clock and says what is wrong',
    run: doctor,
  },
  { words: 'migrate', does: 'brings the database to the newest schema', run: migrateCommand },
  {
    words: 'account create',
    does: 'invites a person: --family --given [--patronymic] --post head|deputy|… ; prints the code',
    run: accountCreate,
  },
  { words: 'audit verify', does: 'walks the trail of every school from its first link', run: auditVerify },
  { words: 'openapi', does: 'prints the OpenAPI 3.1 description', run: openapiCommand },
];

const help = (): string =>
  ['npm run tirek -- COMMAND [--data DIR]', '', ...commands.map((one) => `  ${one.words.padEnd(16)}${one.does}`)].join(
    '\n',
  );

async function main(): Promise<number> {
  const string = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      data: { type: 'string', default: './data' },
      family: string,
      given: string,
      patronymic: string,
      post: string,
      school: string,
      help: { type: 'boolean' },
    },
  });
  const words = positionals.join(' ');
  const command = commands.find((one) => one.words === words);
  if (command === undefined || values.help === true) {
    process.stdout.write(`${help()}\n`);
    return values.help === true ? 0 : 2;
  }
  const { help: _help, ...options } = values;
  return command.run({ ...options, data: values.data });
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
