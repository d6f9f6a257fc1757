// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { action } from '#kernel/pure/contract.ts';
import { FailureNote } from '../failure-note.tsx';
import { show } from '../testing/show.tsx';
import { usePerform } from './use-perform.ts';

const openMeeting = action({
  name: 'trial.open-meeting',
  summary: 'Opens a meeting.',
  clause: 8,
  may: 'signed-in',
  input: z.object({ meetingId: z.string() }),
  output: z.object({ openedOn: z.string() }),
  touches: ['trial'],
});

const sent: { url: string; body: { input: unknown; requestId: string; reasons?: unknown }; headers: Headers }[] = [];
let answers: (() => Response)[] = [];

const json = (status: number, body: unknown) => () => new Response(JSON.stringify(body), { status });
const lost = (): Response => {
  throw new TypeError('Failed to fetch');
};
const done = json(200, { value: { openedOn: '2026-11-27' } });

beforeEach(() => {
  sent.length = 0;
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    sent.push({ url, body: JSON.parse(init.body as string), headers: new Headers(init.headers) });
    return (answers.shift() ?? done)();
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function Trial({ id = 'a' }: { readonly id?: string }) {
  const deed = usePerform(openMeeting);
  return (
    <>
      <button
        type="button"
        onClick={() =>
          void deed.run({ meetingId: id }).then((value) => (document.title = value?.openedOn ?? 'not done'))
        }
      >
        открыть
      </button>
      <FailureNote failure={deed.failure} />
      <output>{deed.running ? 'идет' : 'стоит'}</output>
    </>
  );
}

const click = () => userEvent.click(screen.getByRole('button', { name: 'открыть' }));
const settled = () =>
  waitFor(() => expect(screen.getAllByRole('status')[0]?.textContent).toBe('стоит'), { timeout: 5000 });

describe('a deed over a bad line', () => {
  test('is sent again with the same request id, and done once answered', async () => {
    answers = [lost, lost, done];
    show(<Trial />);
    await click();
    await waitFor(() => expect(document.title).toBe('2026-11-27'), { timeout: 5000 });
    expect(sent.map((one) => one.url)).toEqual([
      '/api/trial/open-meeting',
      '/api/trial/open-meeting',
      '/api/trial/open-meeting',
    ]);
    expect(new Set(sent.map((one) => one.body.requestId)).size).toBe(1);
    expect(sent[0]?.headers.get('x-tirek')).toBe('1');
  });

  test('keeps its id when the person presses again after the line stayed dead', async () => {
    answers = [lost, lost, lost, done];
    show(<Trial />);
    await click();
    expect(await screen.findByText(/Нет связи с сервером/u, {}, { timeout: 5000 })).toBeDefined();
    await click();
    await waitFor(() => expect(sent).toHaveLength(4));
    expect(new Set(sent.map((one) => one.body.requestId)).size).toBe(1);
  });

  test('gets a new id once the server has answered', async () => {
    answers = [done, done];
    show(<Trial />);
    await click();
    await settled();
    await click();
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[0]?.body.requestId).not.toBe(sent[1]?.body.requestId);
  });

  test('a refusal is answered once, in words, and not repeated', async () => {
    answers = [json(409, { kind: 'refused', refusal: { reason: 'of-a-kind-without-words', facts: {} } })];
    show(<Trial />);
    await click();
    expect(await screen.findByText(/Сейчас это сделать нельзя/u)).toBeDefined();
    expect(sent).toHaveLength(1);
  });
});

describe('a departure from the recommendation (clause 2)', () => {
  const needsReasons = json(409, {
    kind: 'needs-reasons',
    departures: [
      { what: 'trial-late', clause: 11, facts: {} },
      { what: 'trial-few', clause: 6, facts: {} },
    ],
  });

  test('asks a reason for each, refuses short ones, and sends the same deed again with them', async () => {
    answers = [needsReasons, done];
    show(<Trial />);
    await click();
    const dialog = within(await screen.findByRole('dialog', { name: 'Отступление от рекомендации' }));
    expect(dialog.getByText('п. 11')).toBeDefined();
    const [late, few] = dialog.getAllByRole('textbox', { name: /Причина/u });
    await userEvent.type(late ?? document.body, 'Психолог болел');
    await userEvent.type(few ?? document.body, '  да  ');
    await userEvent.click(dialog.getByRole('button', { name: 'Записать причину и продолжить' }));
    expect(dialog.getByText('Напишите причину, хотя бы пять знаков')).toBeDefined();
    expect(sent).toHaveLength(1);
    await userEvent.type(few ?? document.body, 'Двое в отпуске');
    await userEvent.click(dialog.getByRole('button', { name: 'Записать причину и продолжить' }));
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]?.body.requestId).toBe(sent[0]?.body.requestId);
    expect(sent[1]?.body.reasons).toEqual([
      { what: 'trial-late', reason: 'Психолог болел' },
      { what: 'trial-few', reason: 'да  Двое в отпуске' },
    ]);
  });

  test('does nothing when the person thinks better of it', async () => {
    answers = [needsReasons];
    show(<Trial />);
    await click();
    const dialog = within(await screen.findByRole('dialog'));
    const [cancel] = dialog.getAllByRole('button', { name: 'Отмена' });
    await userEvent.click(cancel ?? document.body);
    await settled();
    expect(sent).toHaveLength(1);
    expect(document.title).toBe('not done');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
