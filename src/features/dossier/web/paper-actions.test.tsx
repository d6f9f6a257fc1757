// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { answerBy, meAs, showScreen } from '#features/cases/web/testing/show-screen.tsx';
import type { DossierPaper } from '../contract.ts';
import { PaperActions } from './paper-actions.tsx';

const caseId = '00000000-0000-4000-8000-000000000003';
const act: DossierPaper = {
  kind: 'living-conditions-act',
  need: 'if-needed',
  byRole: 'social-pedagogue',
  state: 'expected',
  positive: null,
  writtenAt: null,
  writtenOn: null,
  receivedAt: null,
  receivedOn: null,
  askedOf: null,
  askedOfName: null,
  askedAt: null,
  authorId: null,
  authorName: null,
  notNeededReason: null,
  paperId: null,
  version: 0,
};

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const serve = (...roles: readonly string[]) =>
  answerBy({
    'session/who-am-i': () => meAs(...roles),
    'dossier/say-not-needed': () => ({ paperId: caseId, version: 1 }),
  });

const shown = (paper: DossierPaper) =>
  showScreen(
    <PaperActions
      paper={paper}
      packId="order-61-2023"
      found={{
        dossier: { caseId, purpose: 'placing', round: 1, meetingOn: null, dueOn: null, papers: [paper] },
        mayRead: [],
        mayWrite: [],
        open: true,
      }}
    />,
  );

test('clause 11: the act is due only if needed, and "not needed" demands a written reason', async () => {
  const sent = serve('social-pedagogue');
  shown(act);
  await userEvent.click(await screen.findByRole('button', { name: 'Не требуется' }));
  const dialog = await screen.findByRole('dialog');
  const confirm = (): HTMLElement => screen.getAllByRole('button', { name: 'Не требуется' }).at(-1) ?? dialog;
  await userEvent.click(confirm());
  expect(screen.getByText('Напишите причину, хотя бы пять знаков')).toBeDefined();
  expect(sent.some(({ path }) => path === 'dossier/say-not-needed')).toBe(false);
  await userEvent.type(screen.getByRole('textbox', { name: /Причина/u }), 'Семью посетили в сентябре');
  await userEvent.click(confirm());
  await vi.waitFor(() => expect(sent.some(({ path }) => path === 'dossier/say-not-needed')).toBe(true));
  const said = sent.find(({ path }) => path === 'dossier/say-not-needed')?.input;
  expect(said).toEqual({
    caseId,
    purpose: 'placing',
    kind: 'living-conditions-act',
    version: 0,
    reason: { lang: 'ru', text: 'Семью посетили в сентябре' },
  });
});

test('a paper that is always due is not offered to be skipped', async () => {
  serve('deputy');
  shown({ ...act, kind: 'characteristic', need: 'always', byRole: 'class-teacher' });
  expect(await screen.findByRole('button', { name: 'Попросить' })).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Не требуется' })).toBeNull();
});

test('only the deputy receives a paper that was handed in', async () => {
  serve('social-pedagogue');
  shown({ ...act, state: 'written', paperId: caseId, version: 1 });
  expect(await screen.findByRole('button', { name: 'Попросить еще раз' })).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Принять' })).toBeNull();
  cleanup();
  serve('deputy');
  shown({ ...act, state: 'written', paperId: caseId, version: 1 });
  expect(await screen.findByRole('button', { name: 'Принять' })).toBeDefined();
});
