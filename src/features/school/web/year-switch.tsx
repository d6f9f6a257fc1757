import { ActionIcon } from '@mantine/core';
import { school_web_year, school_web_year_next, school_web_year_previous } from '#messages';
import { Icon } from '#ui/icon.tsx';

type Props = { readonly year: number; readonly onChange: (year: number) => void };

/** «2026-2027», one school year back or forth. */
export function YearSwitch({ year, onChange }: Props) {
  return (
    <div className="tk-form-end">
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={school_web_year_previous()}
        disabled={year <= 2020}
        onClick={() => onChange(year - 1)}
      >
        <Icon name="back" />
      </ActionIcon>
      <b>{school_web_year({ from: year, to: year + 1 })}</b>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={school_web_year_next()}
        disabled={year >= 2100}
        onClick={() => onChange(year + 1)}
      >
        <Icon name="next" />
      </ActionIcon>
    </div>
  );
}
