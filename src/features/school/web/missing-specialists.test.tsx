// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { show } from '#ui/testing/show.tsx';
import type { MissingSpecialist } from '../rules/settings.ts';
import { MissingSpecialists } from './missing-specialists.tsx';

afterEach(cleanup);

describe('a specialist the school lacks', () => {
  it.each([
    ['kk', 'Мектепте жоқ: Педагог-психолог'],
    ['ru', 'В школе нет: Педагог-психолог'],
    ['en', 'The school has none: '],
  ] as const)('is named by a switch, from today on, without a reason yet (%s)', (language, label) => {
    const told: MissingSpecialist[][] = [];
    const today = plainDate('2026-11-23');
    show(
      <MissingSpecialists value={[]} today={today} errorOf={() => undefined} onChange={(lines) => told.push(lines)} />,
      language,
    );
    const [first] = screen.getAllByLabelText(new RegExp(label, 'u'));
    if (first === undefined) throw new Error('no switch');
    fireEvent.click(first);
    expect(told).toEqual([[{ role: 'psychologist', since: today, why: { kk: '', ru: '' } }]]);
  });
});
