import { parseArgs } from 'node:util';
import { accountCreate } from './account-create.ts';
import { auditErase } from './audit-erase.ts';
import { auditVerify } from './audit-verify.ts';
import { backupCommand, checkBackup } from './backup-command.ts';
import { doctor } from './doctor.ts';
import { migrateCommand } from './migrate-command.ts';
import { openapiCommand } from './openapi-command.ts';
import { packAdd, packCheck, packList } from './pack-commands.ts';
import { papersSample } from './papers-sample.ts';
import { checkRecoveryPhrase, newRecoveryPhrase } from './recovery-phrase-command.ts';
import { restoreCommand } from './restore-command.ts';
import { setupCodeCommand } from './setup-code-command.ts';

export type Options = Readonly<Record<string, string | undefined>> & { readonly data: string };
type Command = {
  readonly words: string;
  readonly does: string;
  /** One more word follows: the name of a file. */
  readonly takesFile?: boolean;
  readonly run: (options: Options) => Promise<number>;
};

const commands: readonly Command[] = [
  {
    words: 'doctor',
    does: 'looks at data folder, keys, database, fonts and clock and says what is wrong',
    run: doctor,
  },
  {
    words: 'setup-code',
    does: 'prints the code that lets another machine found the school',
    run: setupCodeCommand,
  },
  { words: 'migrate', does: 'brings the database to the newest schema', run: migrateCommand },
  {
    words: 'account create',
    does: 'invites a person: --family --given [--patronymic] --post head|deputy|… ; prints the code',
    run: accountCreate,
  },
  {
    words: 'audit erase',
    does: 'destroys the words of the trail of a closed case: --case ID --reason WORDS',
    run: auditErase,
  },
  { words: 'audit verify', does: 'walks the trail of every school from its first link', run: auditVerify },
  { words: 'recovery-phrase new', does: 'makes the phrase that opens backups; prints it once', run: newRecoveryPhrase },
  { words: 'recovery-phrase check', does: 'says whether a phrase is the right one', run: checkRecoveryPhrase },
  { words: 'backup', takesFile: true, does: 'FILE: one encrypted file of everything', run: backupCommand },
  { words: 'backup-check', takesFile: true, does: 'FILE: reads a backup to its end', run: checkBackup },
  {
    words: 'restore',
    takesFile: true,
    does: 'FILE --data DIR: a new data folder out of a backup',
    run: restoreCommand,
  },
  {
    words: 'pack check',
    takesFile: true,
    does: 'FILE [--lang kk|ru|en]: every error of a rule pack by its path',
    run: packCheck,
  },
  {
    words: 'pack add',
    takesFile: true,
    does: 'FILE --from YYYY-MM-DD [--school ID]: new cases come under it from that day',
    run: packAdd,
  },
  { words: 'pack list', does: 'rule packs and the days they are used from', run: packList },
  {
    words: 'papers sample',
    does: '--out DIR: every paper of a made-up school, in both languages, as PDF and DOCX',
    run: papersSample,
  },
  { words: 'openapi', does: 'prints the OpenAPI 3.1 description', run: openapiCommand },
];

const help = (): string =>
  ['npm run tirek -- COMMAND [--data DIR]', '', ...commands.map((one) => `  ${one.words.padEnd(23)}${one.does}`)].join(
    '\n',
  );

const lengthOf = (command: Command): number => command.words.split(' ').length;

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
      case: string,
      reason: string,
      school: string,
      from: string,
      lang: string,
      out: string,
      'phrase-file': string,
      help: { type: 'boolean' },
    },
  });
  const words = positionals.join(' ');
  const command = commands.find((one) =>
    one.takesFile === true ? positionals.slice(0, lengthOf(one)).join(' ') === one.words : one.words === words,
  );
  if (command === undefined || values.help === true) {
    process.stdout.write(`${help()}\n`);
    return values.help === true ? 0 : 2;
  }
  const { help: _help, ...options } = values;
  return command.run({
    ...options,
    data: values.data,
    ...(command.takesFile === true ? { file: positionals[lengthOf(command)] } : {}),
  });
}

// A reader that has enough, `tirek openapi | head`, closes the pipe: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
