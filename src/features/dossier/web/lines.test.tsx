// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerBy, meAs, showScreen } from '#features/cases/web/testing/show-screen.tsx';
import { emptyText } from '#ui/text-in-two.tsx';
import { paperDraftOf, type CharacteristicDraft } from './paper-draft.ts';
import { LinesOfMe } from './lines-of-me.tsx';
import { LinesPanel } from './lines-panel.tsx';
import { TakeLines } from './take-lines.tsx';
import type { z } from 'zod';

const caseId = '00000000-0000-4000-8000-000000000003';
const lineId = '00000000-0000-4000-8000-000000000004';
const personId = '00000000-0000-4000-8000-000000000005';
const pending = {
  id: lineId,
  version: 2,
  personId,
  name: 'Ли Ирина',
  subject: 'математика',
  askedOn: '2026-11-16',
  remindedOn: '2026-11-18',
  reminders: 1,
  line: null,
  writtenOn: null,
};
const written = {
  ...pending,
  id: '00000000-0000-4000-8000-000000000006',
  name: 'Сейтқали Арман',
  subject: 'дене шынықтыру',
  line: { lang: 'kk', text: 'Командада белсенді.' },
  writtenOn: '2026-11-17',
};
const sent: unknown[] = [];
const serve = (role: string) =>
  answerBy({
    'session/who-am-i': () => meAs(role),
    'dossier/lines': () => ({ rows: [pending, written], open: true }),
    'dossier/lines-of-me': () => ({
      rows: [
        {
          id: lineId,
          version: 2,
          pupilName: 'Айдаров Данияр',
          className: '7 «Ә»',
          subject: 'математика',
          dueOn: null,
          reminders: 1,
          remindedOn: '2026-11-18',
          line: null,
        },
      ],
    }),
    'dossier/ask-line-again': (input: unknown) => {
      sent.push(input);
      return { version: 3 };
    },
    'dossier/write-line': (input: unknown) => {
      sent.push(input);
      return { version: 3 };
    },
  });

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  sent.length = 0;
});

describe('clause 11: two lines of each subject teacher', () => {
  it('shows pending and complete, and asks again with one click', async () => {
    serve('class-teacher');
    showScreen(<LinesPanel caseId={caseId} />, 'en');
    expect(await screen.findByText(/Lines of subject teachers for the characteristic: 1 of 2/u)).toBeTruthy();
    expect(screen.getByText('pending')).toBeTruthy();
    expect(screen.getByText('complete')).toBeTruthy();
    expect(screen.getByText('Командада белсенді.')).toBeTruthy();
    expect(screen.getByText(/reminded 1 times/u)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Ли Ирина: ask again' }));
    expect(sent).toEqual([{ lineId, version: 2 }]);
  });

  it('is written by the teacher on their own day', async () => {
    serve('subject-teacher');
    showScreen(<LinesOfMe />, 'en');
    expect(await screen.findByText(/Айдаров Данияр/u)).toBeTruthy();
    expect(screen.getByText(/reminded 1 times/u)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /Fill/u }));
    expect(screen.getByRole('button', { name: 'Send' })).toHaveProperty('disabled', true);
    await userEvent.type(screen.getByRole('textbox', { name: /Two lines/u }), 'Есепті тез шығарады.');
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(sent).toMatchObject([{ lineId, version: 2, line: { text: 'Есепті тез шығарады.' } }]);
  });

  it('joins the characteristic with one click, once', async () => {
    const asked = serve('class-teacher');
    const draft = paperDraftOf('characteristic', null, 'kk') as z.infer<typeof CharacteristicDraft>;
    const taken: unknown[] = [];
    showScreen(<TakeLines caseId={caseId} value={draft} onChange={(next) => taken.push(next.subjectLines)} />, 'en');
    await userEvent.click(await screen.findByRole('button', { name: 'Take over what teachers wrote (1)' }));
    expect(taken).toEqual([[{ subject: 'дене шынықтыру', teacher: 'Сейтқали Арман', line: written.line }]]);
    cleanup();
    const before = asked.length;
    const has = [{ subject: 'дене шынықтыру', teacher: 'Сейтқали Арман', line: emptyText('kk') }];
    showScreen(<TakeLines caseId={caseId} value={{ ...draft, subjectLines: has }} onChange={() => undefined} />, 'en');
    await vi.waitFor(() => expect(asked.length).toBeGreaterThan(before + 1));
    expect(screen.queryByRole('button', { name: /Take over/u })).toBeNull();
  });
});
