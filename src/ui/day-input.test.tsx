// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { plainDate, type PlainDate } from '#kernel/pure/plain-date.ts';
import { DayInput } from './day-input.tsx';
import { show } from './testing/show.tsx';

afterEach(cleanup);

function Trial({ start = null }: { readonly start?: PlainDate | null }) {
  const [day, setDay] = useState<PlainDate | null>(start);
  return (
    <>
      <DayInput
        label="Дата"
        value={day}
        onChange={setDay}
        min={plainDate('2026-09-01')}
        max={plainDate('2027-05-25')}
      />
      <output>{day ?? 'нет'}</output>
    </>
  );
}

async function type(text: string): Promise<void> {
  const input = screen.getByLabelText('Дата');
  await userEvent.clear(input);
  await userEvent.type(input, `${text}{Enter}`);
}

describe('a day typed by hand', () => {
  test.each(['03.10.2026', '3.10.26', '03102026', '3/10/2026', '2026-10-03'])(
    '%s is the third of October',
    async (text) => {
      show(<Trial />);
      await type(text);
      expect(screen.getByRole('status').textContent).toBe('2026-10-03');
      expect(screen.getByLabelText('Дата')).toHaveProperty('value', '03.10.2026');
    },
  );

  test('a day that does not exist is pointed out and changes nothing', async () => {
    show(<Trial start={plainDate('2026-10-03')} />);
    await type('31.11.2026');
    expect(screen.getByText('Напишите дату так: 03.09.2026')).toBeDefined();
    expect(screen.getByRole('status').textContent).toBe('2026-10-03');
  });

  test('a day outside the bounds says which bound', async () => {
    show(<Trial />);
    await type('31.08.2026');
    expect(screen.getByText('Дата должна быть не раньше 01.09.2026')).toBeDefined();
    await type('26.05.2027');
    expect(screen.getByText('Дата должна быть не позже 25.05.2027')).toBeDefined();
    expect(screen.getByRole('status').textContent).toBe('нет');
  });

  test('the calendar speaks Kazakh and gives the chosen day', async () => {
    show(<Trial start={plainDate('2026-11-23')} />, 'kk');
    await userEvent.click(screen.getByRole('button', { name: 'Күнтізбені ашу' }));
    expect(await screen.findByText(/қараша 2026/iu)).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: '2026 жылғы 27 қараша' }));
    expect(screen.getByRole('status').textContent).toBe('2026-11-27');
  });
});
