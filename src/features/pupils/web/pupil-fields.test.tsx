// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { show } from '#ui/testing/show.tsx';
import { emptyPupil, type PupilDraft } from './pupil-draft.ts';
import { PupilFields } from './pupil-fields.tsx';

afterEach(cleanup);

const today = plainDate('2026-11-16');

function Trial({ start = emptyPupil }: { readonly start?: PupilDraft }) {
  const [value, setValue] = useState<PupilDraft>(start);
  return (
    <PupilFields
      value={value}
      today={today}
      errorOf={() => undefined}
      onChange={(part) => setValue({ ...value, ...part })}
    />
  );
}

const typeIin = (text: string): void => {
  fireEvent.change(screen.getByRole('textbox', { name: /^ИИН/u }), { target: { value: text } });
};
const wrong = 'ИИН с ошибкой: не сходится контрольная цифра';

describe('the IIN of a pupil', () => {
  test('is judged when complete, and a wrong check digit is pointed out', () => {
    show(<Trial />);
    typeIin('13051450012');
    expect(screen.queryByText(wrong)).toBeNull();
    typeIin('130514500125');
    expect(screen.getByText(wrong)).toBeDefined();
    typeIin('130514500122');
    expect(screen.queryByText(wrong)).toBeNull();
  });

  test('another birth date than the number says is only a soft warning', () => {
    show(<Trial start={{ ...emptyPupil, iin: '130514500122', bornOn: plainDate('2013-05-15'), sex: 'male' }} />);
    expect(screen.getByText(/Дата рождения в ИИН не та, что записана/u)).toBeDefined();
    fireEvent.change(screen.getByRole('textbox', { name: /^Дата рождения/u }), { target: { value: '14.05.2013' } });
    fireEvent.blur(screen.getByRole('textbox', { name: /^Дата рождения/u }));
    expect(screen.queryByText(/Дата рождения в ИИН не та, что записана/u)).toBeNull();
  });

  test('without a number the reason is asked instead', () => {
    show(<Trial />);
    fireEvent.click(screen.getByRole('checkbox', { name: 'ИИН нет' }));
    expect(screen.getByRole('textbox', { name: /^Почему нет ИИН/u })).toBeDefined();
    expect(screen.queryByRole('textbox', { name: /^ИИН/u })).toBeNull();
  });
});
