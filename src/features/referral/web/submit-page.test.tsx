// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { answerBy, meAs, showScreen } from '#features/cases/web/testing/show-screen.tsx';
import { NewSubmission } from './new-submission.tsx';

const pupil = { id: '00000000-0000-4000-8000-000000000001', name: 'Данияр Ә.', className: '7 «Ә»' };
const deputyId = '00000000-0000-4000-8000-000000000005';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  localStorage.clear();
});

const serve = (submit: () => unknown) =>
  answerBy({
    'session/who-am-i': () => meAs('deputy'),
    'school/people': () => ({
      rows: [{ id: deputyId, name: 'Сериккызы Айгуль', external: false, posts: [], classes: [] }],
      next: null,
    }),
    'referral/submit-case': submit,
  });

test('clause 18: a ground without facts, no reasons and no responsible person are refused field by field', async () => {
  const sent = serve(() => ({}));
  showScreen(<NewSubmission pupil={pupil} waiting={[]} named={[]} onDone={() => undefined} />);
  await userEvent.click(await screen.findByRole('checkbox', { name: /Систематические пропуски/u }));
  await userEvent.click(screen.getByRole('button', { name: 'Внести в Совет' }));
  expect(screen.getByText('Напишите факты и даты по этому основанию')).toBeDefined();
  expect(screen.getByText('Напишите причины')).toBeDefined();
  expect(screen.getByText('Выберите ответственное лицо')).toBeDefined();
  expect(sent.some(({ path }) => path === 'referral/submit-case')).toBe(false);
});

test('a field the server calls invalid is marked where it stands', async () => {
  serve(
    () =>
      new Response(JSON.stringify({ kind: 'invalid', fields: [{ path: 'reasons.text', code: 'too_big' }] }), {
        status: 422,
      }),
  );
  showScreen(<NewSubmission pupil={pupil} waiting={[]} named={[]} onDone={() => undefined} />);
  await userEvent.click(await screen.findByRole('checkbox', { name: /Систематические пропуски/u }));
  await userEvent.type(screen.getByRole('textbox', { name: /факты и даты/u }), 'С 9 по 13 ноября');
  await userEvent.type(screen.getByRole('textbox', { name: /Почему вопрос выносится/u }), 'Одной беседы не хватило');
  await userEvent.type(screen.getByPlaceholderText('Начните вводить имя'), 'Сер');
  await userEvent.click(await screen.findByRole('option', { name: /Сериккызы/u }));
  await userEvent.click(screen.getByRole('button', { name: 'Внести в Совет' }));
  expect(await screen.findByText('Слишком длинно или слишком много')).toBeDefined();
  expect(screen.getByRole('textbox', { name: /Почему вопрос выносится/u }).getAttribute('aria-invalid')).toBe('true');
});
