// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerBy } from '#features/cases/web/testing/show-screen.tsx';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { answerUploads } from '#ui/testing/answer-uploads.ts';
import { show } from '#ui/testing/show.tsx';
import { fields, heading, note, paragraph, type Letter } from '../../rules/letter.ts';
import { sentence } from '../../rules/wording/sentence.ts';
import { PapersPanel } from './papers-panel.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const templateId = '00000000-0000-4000-8000-000000000010';
const opening = { kk: '{day} отырыста қаралды.', ru: 'Рассмотрено на заседании {day}.' };
const letterIn = (lang: 'kk' | 'ru'): Letter => ({
  paper: 'notice',
  language: lang,
  title: lang === 'kk' ? 'Хабарлама' : 'Уведомление',
  letterhead: { kk: 'Мектеп', ru: 'Школа' },
  blocks: [
    heading(1, lang === 'kk' ? 'ХАБАРЛАМА' : 'УВЕДОМЛЕНИЕ'),
    paragraph(sentence(opening[lang], { day: '3 наурыз' })),
    fields([lang === 'kk' ? 'Бала' : 'Ребенок', 'Өтегенова Жансая']),
    note('Правовых последствий нет.'),
  ],
});
const none = { kk: null, ru: null };
const stored = {
  paper: 'notice',
  version: 3,
  names: { kk: 'Хабарлама', ru: 'Уведомление' },
  letters: { kk: letterIn('kk'), ru: letterIn('ru') },
  sentences: [
    { key: 'opening', place: 'line', ...opening, said: none },
    {
      key: 'child',
      place: 'label',
      kk: 'Бала',
      ru: 'Ребенок',
      said: { kk: null, ru: { text: 'Ваш ребенок', by: 'Серікқызы Айгүл', at: '2026-11-16T04:00:00.000Z' } },
    },
  ],
  locked: [{ place: 'note', kk: 'Салдары жоқ.', ru: 'Правовых последствий нет.', clause: 22 }],
  fields: [
    {
      tag: 'child',
      kind: 'value',
      label: { kk: 'Бала', ru: 'Ребенок' },
      example: { kk: 'Ж.', ru: 'Ж.' },
      within: null,
    },
    { tag: 'signatures', kind: 'list', label: null, example: { kk: '…', ru: '…' }, within: null },
  ],
  templates: [] as object[],
};
const papers = [{ paper: 'notice', number: 14, names: stored.names, reworded: 1, templates: [] }];

function shown(over: Partial<typeof stored> = {}, roles: readonly ('head' | 'social-pedagogue')[] = ['head']) {
  const sent = answerBy({
    'documents/looks': () => ({ papers }),
    'documents/look': () => ({ ...stored, ...over }),
    'documents/set-wording': () => ({ version: 4 }),
    'documents/adopt-template': () => ({ version: 4 }),
    'documents/drop-template': () => ({ version: 4 }),
  });
  show(<PapersPanel reader={{ roles: [...roles], today: plainDate('2026-11-16') }} />, 'ru');
  return sent;
}

async function inRussian() {
  const user = userEvent.setup();
  await user.click(await screen.findByRole('radio', { name: 'на русском' }));
  return user;
}

describe('a school words its papers', () => {
  it('shows what is typed in the sample at once, and saves it for the next paper', async () => {
    const sent = shown();
    const user = await inRussian();
    const field = screen.getByRole('textbox', { name: 'Предложение' });
    await user.clear(field);
    await user.type(field, 'Дело смотрели {{day}.');
    const paper = within(screen.getByRole('article', { name: 'Уведомление' }));
    expect(paper.getByText('Дело смотрели 3 наурыз.').tagName).toBe('MARK');
    expect(paper.getByText('Өтегенова Жансая').tagName).not.toBe('MARK');
    await user.click(screen.getByRole('button', { name: 'Сохранить' }));
    await waitFor(() =>
      expect(sent.find(({ path }) => path === 'documents/set-wording')?.input).toEqual({
        paper: 'notice',
        version: 3,
        key: 'opening',
        language: 'ru',
        text: 'Дело смотрели {day}.',
      }),
    );
  });

  it('says which place is lost, keeps the sample as it was, and does not let it be saved', async () => {
    shown();
    const user = await inRussian();
    const field = screen.getByRole('textbox', { name: 'Предложение' });
    await user.clear(field);
    await user.type(field, 'Дело смотрели.');
    expect(screen.getByText(/В предложении не осталось \{day\}/u)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Сохранить' })).toHaveProperty('disabled', true);
    expect(screen.getByText('Рассмотрено на заседании 3 наурыз.')).toBeTruthy();
  });

  it('marks a changed sentence with its original, who and when, and brings it back in one click', async () => {
    const sent = shown();
    const user = await inRussian();
    expect(screen.getByText('Исходный текст: Ребенок')).toBeTruthy();
    expect(screen.getByText(/Серікқызы Айгүл, 16 ноября/u)).toBeTruthy();
    const paper = within(screen.getByRole('article', { name: 'Уведомление' }));
    expect(paper.getByText('Ваш ребенок').tagName).toBe('MARK');
    await user.click(screen.getByRole('button', { name: 'Вернуть исходный текст' }));
    await waitFor(() =>
      expect(sent.find(({ path }) => path === 'documents/set-wording')?.input).toMatchObject({
        key: 'child',
        text: null,
      }),
    );
  });

  it('shows what does not change, why, and the clause', async () => {
    shown();
    await inRussian();
    expect(screen.getByText('Это предложение семья читает в каждом документе: правовых последствий нет.')).toBeTruthy();
    expect(screen.getByText('п. 22')).toBeTruthy();
  });

  it('a reader who may not change them reads them', async () => {
    shown({}, ['social-pedagogue']);
    await inRussian();
    expect(screen.getByRole('textbox', { name: 'Предложение' })).toHaveProperty('readOnly', true);
    expect(screen.queryByRole('button', { name: 'Вернуть исходный текст' })).toBeNull();
    expect(screen.queryByText('Отправьте свой образец (.docx)')).toBeNull();
    expect(screen.getByText(/Предложения меняет руководитель или заместитель/u)).toBeTruthy();
  });
});

describe("a school's own template", () => {
  const line = {
    id: templateId,
    language: 'ru',
    fileName: 'наш.docx',
    uploadedBy: 'Серікқызы Айгүл',
    uploadedAt: '2026-11-16T04:00:00.000Z',
    usedFrom: null,
  };

  it('tells every fault of a file with its tag and place', async () => {
    shown();
    const user = await inRussian();
    answerUploads({
      templateId: null,
      problems: [
        { reason: 'tag-unknown', tag: '{chld}', where: 'Ребенок: {chld}' },
        { reason: 'outside-link', tag: 'http://a', where: 'word/_rels/document.xml.rels' },
      ],
    });
    await user.upload(
      screen.getByLabelText('Отправьте свой образец (.docx)'),
      new File(['x'], 'наш.docx', { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' }),
    );
    const alert = within(await screen.findByRole('alert'));
    expect(alert.getByText(/Поля \{chld\} у этого документа нет/u)).toBeTruthy();
    expect(alert.getByText('Место: Ребенок: {chld}')).toBeTruthy();
    expect(alert.getByText(/Файл ссылается наружу: http:\/\/a/u)).toBeTruthy();
  });

  it('is tried before it is used, and taken back in one click', async () => {
    const sent = shown({ templates: [line] });
    const user = await inRussian();
    expect(screen.getByText('Проверен, пока не действует')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Напечатать для пробы' }).getAttribute('href')).toBe(
      `/api/templates/notice/try?id=${templateId}`,
    );
    await user.click(screen.getByRole('button', { name: 'Ввести в действие' }));
    await user.click(screen.getByRole('button', { name: 'Убрать' }));
    await waitFor(() => expect(sent.filter(({ path }) => path.endsWith('-template'))).toHaveLength(2));
    expect(sent.find(({ path }) => path === 'documents/adopt-template')?.input).toEqual({
      paper: 'notice',
      version: 3,
      templateId,
    });
  });

  it('stands under its own language only, with its fields', async () => {
    shown({ templates: [line] });
    await screen.findByRole('radio', { name: 'на русском' });
    expect(screen.queryByText('Проверен, пока не действует')).toBeNull();
    await inRussian();
    expect(screen.getByRole('link', { name: 'Скачать заготовку образца' }).getAttribute('href')).toBe(
      '/api/templates/notice/start?lang=ru',
    );
    expect(screen.getByText('{#signatures} … {/signatures}')).toBeTruthy();
    expect(screen.getByText('{child}')).toBeTruthy();
  });
});
