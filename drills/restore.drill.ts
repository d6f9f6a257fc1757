import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { restoreCommand } from '../src/app/cli/restore-command.ts';
import type { HttpClient } from '../src/testing/http-client.ts';
import { freePort, newDataFolder, startRunningTirek, type RunningTirek } from '../src/testing/running-tirek.ts';
import { addPupil, print, signIn, smallSchool, type SmallSchool } from './support/small-school.ts';
import { phraseIn, tirek } from './support/tirek-command.ts';

const flips = 50;
const state: { running?: RunningTirek; school?: SmallSchool; phrase: string; cookie: string } = {
  phrase: '',
  cookie: '',
};
let dataFolder = '';
let place = '';
let file = '';

const school = (): SmallSchool => state.school!;
const running = (): RunningTirek => state.running!;
const withPhrase = (): Record<string, string> => ({ TIREK_RECOVERY_PHRASE: state.phrase });

beforeAll(async () => {
  dataFolder = await newDataFolder();
  place = dirname(dataFolder);
  file = join(place, 'мектеп.tirek');
  state.running = await startRunningTirek({ dataFolder, port: await freePort() });
  state.school = await smallSchool(running().base);
  state.cookie = await cookieOf(running().base);
}, 180_000);
afterAll(async () => {
  await state.running?.stop();
  await rm(place, { recursive: true, force: true });
});

/** A session begun before the backup. */
async function cookieOf(base: string): Promise<string> {
  const answer = await fetch(`${base}/api/session/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-tirek': '1' },
    body: JSON.stringify({
      input: { login: 'director', password: 'бір екі үш төрт бес' },
      requestId: randomUUID(),
      reasons: [],
    }),
  });
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

const whoIs = async (base: string): Promise<number> =>
  (await fetch(`${base}/api/session/who-am-i`, { headers: { cookie: state.cookie } })).status;

describe('the restore drill', () => {
  it('makes no backup before there is a recovery phrase', async () => {
    const refused = await tirek(['backup', file, '--data', dataFolder]);
    expect([refused.code, refused.output]).toEqual([1, expect.stringContaining('needs a recovery phrase')]);
    const made = await tirek(['recovery-phrase', 'new', '--data', dataFolder]);
    state.phrase = phraseIn(made.output);
    expect(state.phrase).toMatch(/^(\d{5} ){9}\d{5}$/u);
    const checked = await tirek(['recovery-phrase', 'check', '--data', dataFolder], withPhrase());
    expect([checked.code, checked.output]).toEqual([0, expect.stringContaining('The phrase is right')]);
  });

  it('backs up one moment of a school while people write, and never replaces a file', async () => {
    const writing = { on: true, added: 0 };
    const writer = writeOn(school().head, writing);
    while (writing.added < 20) await new Promise((resolve) => setTimeout(resolve, 20));
    const backup = await tirek(['backup', file, '--data', dataFolder]);
    writing.on = false;
    await writer;
    expect([backup.code, backup.output]).toEqual([0, expect.stringContaining('read back and whole')]);
    expect((await tirek(['backup', file, '--data', dataFolder])).output).toContain('is there already');
    expect(existsSync(`${file}.part`)).toBe(false);
  });

  const writeOn = async (head: HttpClient, writing: { on: boolean; added: number }): Promise<void> => {
    while (writing.on) {
      await addPupil(head, school().classId, 100 + writing.added);
      writing.added += 1;
    }
  };

  it('makes one by screen as well, with its progress, and lets the head take it home', async () => {
    const { head } = school();
    await head.done('upkeep.make-backup', {});
    const last = async (): Promise<any> => (await head.value('upkeep.backups')).rows.find((row: any) => row.isHere);
    for (let tries = 0; tries < 200 && (await last()) === undefined; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
    const row = await last();
    expect(row).toMatchObject({ state: 'done', kind: 'asked', missing: 0 });
    const answer = await head.raw(`/api/backups/${row.id}`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([answer.status, bytes.byteLength]).toEqual([200, row.size]);
    const taken = join(place, 'taken.tirek');
    await writeFile(taken, bytes);
    expect((await tirek(['backup-check', taken], withPhrase())).code).toBe(0);
    const { due, rows } = await head.value('upkeep.backups');
    expect([due, rows.map((one: any) => one.kind).toSorted()]).toEqual([null, ['asked', 'command']]);
  });

  it('refuses a wrong phrase, a mistyped one, and a folder with anything in it', async () => {
    const target = join(place, 'refused');
    const wrong = '12348 56789 90120 34561 78902 12343 56784 90125 34566 78907';
    const restore = (phrase: string, data = target) =>
      tirek(['restore', file, '--data', data], { TIREK_RECOVERY_PHRASE: phrase });
    expect(await restore(wrong)).toEqual({ code: 1, output: expect.stringContaining('does not open this backup') });
    expect((await restore(wrong.replace('90120', '90121'))).output).toContain('Mistyped: group 3');
    expect((await restore(state.phrase, dataFolder)).output).toContain('is not empty');
    expect(existsSync(target)).toBe(false);
  });

  it('restores on another folder: the trail verifies, papers open to the byte, nobody is signed in', async () => {
    const before = await school().head.value('cases.card', { caseId: school().caseId });
    const target = join(place, 'restored');
    const restored = await tirek(['restore', file, '--data', target], withPhrase());
    expect([restored.code, restored.output]).toEqual([0, expect.stringContaining('1 trails verified')]);
    expect((await tirek(['audit', 'verify', '--data', target])).output).toContain('1 trails verified, 0 broken');
    const other = await startRunningTirek({ dataFolder: target, port: await freePort() });
    try {
      expect([await whoIs(running().base), await whoIs(other.base)]).toEqual([200, 401]);
      const head = await signIn(other.base);
      for (const paper of school().papers) expect(await print(head, paper.path)).toEqual(paper);
      expect(await head.value('cases.card', { caseId: school().caseId })).toEqual(before);
      expect((await head.value('session.who-am-i')).personId).toBe(
        (await school().head.value('session.who-am-i')).personId,
      );
      await addPupil(head, school().classId, 9000);
      expect((await head.value('upkeep.backups')).phraseMadeAt).not.toBeNull();
    } finally {
      await other.stop();
    }
    const again = await tirek(['recovery-phrase', 'check', '--data', target], withPhrase());
    expect(again.code).toBe(0);
  });

  it(`refuses the file with one byte changed, ${flips} times, and leaves nothing behind`, async () => {
    const whole = await readFile(file);
    const copy = join(place, 'altered.tirek');
    const target = join(place, 'never');
    const sheet = join(place, 'парақ.txt');
    await writeFile(sheet, state.phrase);
    for (let round = 0; round < flips; round += 1) {
      // Spread over the whole file, the beginning and the end among them.
      const at = Math.min(whole.byteLength - 1, Math.floor((whole.byteLength * round) / (flips - 1)));
      const altered = Buffer.from(whole);
      altered[at] = (altered[at] ?? 0) ^ (1 << (round % 8));
      await writeFile(copy, altered);
      await expect(restoreCommand({ file: copy, data: target, 'phrase-file': sheet }), `byte ${at}`).rejects.toThrow(
        /damaged/u,
      );
      expect((await readdir(place)).filter((name) => name.startsWith('never'))).toEqual([]);
    }
    await writeFile(copy, whole.subarray(0, whole.byteLength - 4096));
    const cut = await tirek(['restore', copy, '--data', target, '--phrase-file', sheet]);
    expect([cut.code, cut.output]).toEqual([1, expect.stringContaining('its end is missing')]);
    expect(existsSync(target)).toBe(false);
    expect((await stat(file)).size).toBe(whole.byteLength);
  });
});
