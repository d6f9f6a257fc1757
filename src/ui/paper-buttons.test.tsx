// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { PaperButtons } from './paper-buttons.tsx';
import { PapersFirst } from './papers-first.ts';
import { show } from './testing/show.tsx';

afterEach(cleanup);

test.each([
  ['kk', ['на казахском языке', 'на русском языке', 'на двух языках рядом']],
  ['ru', ['на русском языке', 'на казахском языке', 'на двух языках рядом']],
  ['pair', ['на двух языках рядом', 'на казахском языке', 'на русском языке']],
] as const)('a paper is offered first in the language the school chose: %s', async (first, expected) => {
  show(
    <PapersFirst value={first}>
      <PaperButtons paper="plan" id="1" />
    </PapersFirst>,
    'ru',
  );
  await userEvent.click(screen.getByRole('button', { name: 'Получить документ' }));
  const pdf = within(await screen.findByRole('group', { name: 'PDF' }));
  expect(pdf.getAllByRole('menuitem').map((one) => one.textContent)).toEqual(expected);
});
