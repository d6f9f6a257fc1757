// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { TermBar } from './term-bar.tsx';
import { show } from './testing/show.tsx';

afterEach(cleanup);
const from = plainDate('2026-09-02');
const end = plainDate('2027-03-02');

describe('the term bar of a case', () => {
  test('says start, today, reviews and end in the order of days, whatever the order given', () => {
    const marks = [
      { on: plainDate('2027-01-14'), word: 'обзор' },
      { on: plainDate('2026-10-06'), word: 'беседа' },
    ];
    show(<TermBar from={from} today={plainDate('2026-11-23')} end={end} marks={marks} />);
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'начало 2 сентября 2026 года',
      'беседа 6 октября 2026 года',
      'сегодня 23 ноября 2026 года',
      'обзор 14 января 2027 года',
      'конец срока 2 марта 2027 года',
    ]);
  });

  test('shows how much has passed, and never more than the whole', () => {
    const half = show(<TermBar from={from} today={plainDate('2026-12-02')} end={end} />);
    expect(half.container.querySelector<HTMLElement>('.tk-term-passed')?.style.width).toMatch(/^50\.2/u);
    cleanup();
    const over = show(<TermBar from={from} today={plainDate('2027-05-01')} end={end} />);
    expect(over.container.querySelector<HTMLElement>('.tk-term-passed')?.style.width).toBe('100%');
    expect(screen.queryByText('сегодня')).toBeNull();
  });

  test('tells the whole term to those who do not see the bar, in Kazakh too', () => {
    show(<TermBar from={from} today={plainDate('2026-11-23')} end={end} />, 'kk');
    expect(screen.getByRole('img').getAttribute('aria-label')).toContain('мерзімнің соңы: 2027 жылғы 2 наурыз');
  });
});
