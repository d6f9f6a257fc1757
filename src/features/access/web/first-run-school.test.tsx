// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { show } from '#ui/testing/show.tsx';
import { useFirstRunDraft } from './first-run-draft.ts';
import { FirstRunSchool } from './first-run-school.tsx';

afterEach(() => {
  cleanup();
  localStorage.clear();
});

function Trial() {
  const draft = useFirstRunDraft();
  return (
    <>
      <FirstRunSchool draft={draft} />
      <output>{draft.value.step}</output>
    </>
  );
}

const type = (label: string, text: string): void => {
  fireEvent.change(screen.getByRole('textbox', { name: new RegExp(`^${label}`, 'u') }), { target: { value: text } });
};

describe('the school of the first run', () => {
  test('a BIN with a wrong check digit is pointed out as soon as it is complete', () => {
    show(<Trial />);
    type('БИН', '99044000123');
    expect(screen.queryByText('БИН с ошибкой: не сходится контрольная цифра')).toBeNull();
    type('БИН', '990440001235');
    expect(screen.getByText('БИН с ошибкой: не сходится контрольная цифра')).toBeDefined();
    type('БИН', '990440001234');
    expect(screen.queryByText('БИН с ошибкой: не сходится контрольная цифра')).toBeNull();
  });

  test('an unfinished school does not go on, and says which fields are empty', () => {
    show(<Trial />);
    fireEvent.click(screen.getByRole('button', { name: 'Дальше' }));
    const wrong = screen.getAllByRole('textbox').filter((box) => box.getAttribute('aria-invalid') === 'true');
    expect(wrong).toHaveLength(5);
    expect(screen.getByRole('combobox', { name: /^Регион/u }).getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('В БИН 12 цифр')).toBeDefined();
    expect(screen.getByRole('status').textContent).toBe('language');
  });

  test('what was typed stands in the letterhead and is there again after leaving', () => {
    const shown = show(<Trial />);
    type('Полное название на русском', 'Школа-лицей № 7');
    type('Полное название на казахском', '№ 7 мектеп-лицей');
    type('Адрес на русском', 'г. Примерный, ул. Тирек, 61');
    type('Телефон', '87271234567');
    type('БИН', '990440001234');
    const letterhead = screen.getByRole('figure', { name: 'Образец бланка' }).textContent;
    for (const typed of [
      'Школа-лицей № 7',
      '№ 7 мектеп-лицей',
      'г. Примерный, ул. Тирек, 61',
      '+7 727 123 45 67',
      '990440001234',
    ])
      expect(letterhead).toContain(typed);
    shown.unmount();
    show(<Trial />);
    expect(screen.getByRole('textbox', { name: /^Полное название на русском/u })).toHaveProperty(
      'value',
      'Школа-лицей № 7',
    );
  });
});
