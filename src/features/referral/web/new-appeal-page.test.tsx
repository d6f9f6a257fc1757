// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { answerBy, meAs, showScreen } from '#features/cases/web/testing/show-screen.tsx';
import { NewAppealPage } from './new-appeal-page.tsx';

const pupilId = '00000000-0000-4000-8000-000000000001';
const appealId = '00000000-0000-4000-8000-000000000002';
const schoolLine = {
  who: { kk: 'Мектеп психологы', ru: 'Психолог школы', en: 'Psychologist' },
  phone: '+7 701 000 00 01',
  from: 'school',
  checkNumber: false,
};

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  localStorage.clear();
});

const serve = (roles: readonly string[] = ['subject-teacher']) =>
  answerBy({
    'session/who-am-i': () => meAs(...roles),
    'pupils/find': () => ({ rows: [{ id: pupilId, name: 'Әлиев Данияр', className: '7 «Ә»' }] }),
    'referral/write-appeal': () => ({ id: appealId, version: 1, call: [] }),
    'referral/record-appeal': () => ({ id: appealId, version: 1, call: [] }),
    'referral/whom-to-call': () => ({ call: [schoolLine] }),
  });

test('danger does not wait: a tick shows whom to call before anything is sent, even when the server is silent', async () => {
  const sent = serve();
  vi.stubGlobal('fetch', async (address: string) => {
    if (address.startsWith('/api/session')) return new Response(JSON.stringify({ value: meAs('subject-teacher') }));
    return new Promise<Response>(() => undefined);
  });
  showScreen(<NewAppealPage />);
  expect(screen.queryByRole('alert')).toBeNull();
  await userEvent.click(await screen.findByRole('checkbox', { name: /нежелания жить/u }));
  const call = screen.getByRole('alert');
  expect(within(call).getByRole('link', { name: '102' }).getAttribute('href')).toBe('tel:102');
  expect(within(call).getByRole('link', { name: '112' })).toBeDefined();
  expect(sent).toEqual([]);
});

test("the school's own contact comes first as soon as the server names it", async () => {
  serve();
  showScreen(<NewAppealPage />);
  await userEvent.click(await screen.findByRole('checkbox', { name: /Насилие/u }));
  const link = await screen.findByRole('link', { name: '+7 701 000 00 01' });
  expect(link.getAttribute('href')).toBe('tel:+77010000001');
});

test('an appeal without pupil, ground and facts is not sent and says what is missing', async () => {
  const sent = serve();
  showScreen(<NewAppealPage />);
  await userEvent.click(await screen.findByRole('button', { name: 'Отправить' }));
  expect(screen.getByText('Выберите обучающегося из списка')).toBeDefined();
  expect(screen.getByText('Напишите, что произошло')).toBeDefined();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByPlaceholderText('Имя или класс')));
  expect(sent.some(({ path }) => path.startsWith('referral/write'))).toBe(false);
});

test('a chosen ground tells what to write about it', async () => {
  serve();
  showScreen(<NewAppealPage />);
  expect(screen.queryByText(/сколько уроков и в какие дни/u)).toBeNull();
  await userEvent.click(await screen.findByRole('checkbox', { name: /Систематические пропуски/u }));
  expect(screen.getByText(/сколько уроков и в какие дни/u)).toBeDefined();
});

test('clause 4: an appeal goes out with pupil, ground and facts, and a calm answer says what happens next', async () => {
  const sent = serve();
  showScreen(<NewAppealPage />);
  await userEvent.type(await screen.findByPlaceholderText('Имя или класс'), 'Әли');
  await userEvent.click(await screen.findByRole('option', { name: /Әлиев Данияр/u }));
  await userEvent.click(screen.getByRole('checkbox', { name: /Систематические пропуски/u }));
  await userEvent.type(screen.getByRole('textbox', { name: /Что произошло/u }), 'Три дня нет на уроках');
  await userEvent.click(screen.getByRole('button', { name: 'Отправить' }));
  expect(await screen.findByRole('heading', { name: /Обращение отправлено: Әлиев Данияр/u })).toBeDefined();
  const written = sent.find(({ path }) => path === 'referral/write-appeal')?.input;
  expect(written).toMatchObject({
    pupilId,
    grounds: ['absence'],
    facts: { lang: 'ru', text: 'Три дня нет на уроках' },
    done: null,
    asked: null,
    danger: [],
    happenedOn: null,
  });
});

test('the social pedagogue records the appeal of a person without an account, by name and relation', async () => {
  serve(['social-pedagogue']);
  showScreen(<NewAppealPage />);
  await userEvent.click(await screen.findByRole('checkbox', { name: /без учетной записи/u }));
  await userEvent.click(screen.getByRole('button', { name: 'Отправить' }));
  await waitFor(() => expect(screen.getByText('Напишите, кто обратился')).toBeDefined());
});

test('a subject teacher is not offered to record for others', async () => {
  serve();
  showScreen(<NewAppealPage />);
  await screen.findByRole('button', { name: 'Отправить' });
  expect(screen.queryByRole('checkbox', { name: /без учетной записи/u })).toBeNull();
});
