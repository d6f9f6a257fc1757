// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { order61 } from '#features/procedure/rules/order-61-2023.ts';
import { ClauseChip } from './clause-chip.tsx';
import { show } from './testing/show.tsx';

afterEach(cleanup);
const clause11 = order61.clauses.find((clause) => clause.number === 11);

test.each([
  ['kk', '11-т.'],
  ['ru', 'п. 11'],
  ['en', 'cl. 11'],
] as const)(
  'in %s the chip of clause 11 reads %s and opens the explanation in that language',
  async (language, chip) => {
    show(<ClauseChip clause={11} />, language);
    await userEvent.click(screen.getByText(chip));
    expect(await screen.findByText(clause11?.explanation[language] ?? 'none')).toBeDefined();
  },
);

test('Esc closes the explanation and gives the focus back to the chip, which opens it again', async () => {
  show(<ClauseChip clause={99} />, 'ru');
  await userEvent.click(screen.getByText('п. 99'));
  await screen.findByText('Пояснение к пункту 99 не найдено.');
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByText('Пояснение к пункту 99 не найдено.')).toBeNull());
  expect(document.activeElement?.textContent).toBe('п. 99');
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByText('Пояснение к пункту 99 не найдено.')).toBeDefined();
});

test('a clause the pack does not have says so instead of showing an empty box', async () => {
  show(<ClauseChip clause={99} />, 'ru');
  await userEvent.click(screen.getByText('п. 99'));
  expect(await screen.findByText('Пояснение к пункту 99 не найдено.')).toBeDefined();
});
