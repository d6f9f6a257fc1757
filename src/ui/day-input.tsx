import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { shortDate } from '#kernel/pure/long-date.ts';
import { isPlainDate, type PlainDate } from '#kernel/pure/plain-date.ts';
import { ui_day_after, ui_day_before, ui_day_format, ui_day_open, ui_day_unreadable } from '#messages';
import { Icon } from './icon.tsx';
import { useLanguage } from './language.ts';
import { parseDay } from './parse-day.ts';

const DayCalendar = lazy(async () => ({ default: (await import('./day-calendar.tsx')).DayCalendar }));

export type DayInputProps = {
  readonly label: ReactNode;
  readonly value: PlainDate | null;
  readonly onChange: (day: PlainDate | null) => void;
  readonly min?: PlainDate;
  readonly max?: PlainDate;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  readonly required?: boolean;
  readonly disabled?: boolean;
};

/** A day typed as dd.mm.yyyy, or chosen in a calendar that speaks the reader's language. */
export function DayInput({ label, value, onChange, min, max, description, error, required, disabled }: DayInputProps) {
  useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const [opened, setOpened] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const choose = (day: PlainDate | null): void => {
    setTyped(null);
    setProblem(null);
    setOpened(false);
    onChange(day);
  };
  const settle = (): void => {
    if (typed === null) return;
    if (typed.trim() === '') return choose(null);
    const day = parseDay(typed);
    const reason = day === null ? ui_day_unreadable() : whyOutside(day, min, max);
    if (day === null || reason !== null) return setProblem(reason);
    choose(day);
  };

  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <TextInput
          label={label}
          description={description}
          error={problem ?? error}
          {...(required === undefined ? {} : { required })}
          {...(disabled === undefined ? {} : { disabled })}
          placeholder={ui_day_format()}
          inputMode="numeric"
          autoComplete="off"
          value={typed ?? (value === null ? '' : shortDate(value))}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={settle}
          onKeyDown={(event) => {
            if (event.key === 'Enter') settle();
            if (event.key === 'ArrowDown' && event.altKey) setOpened(true);
          }}
          rightSection={
            <ActionIcon
              variant="subtle"
              aria-label={ui_day_open()}
              aria-haspopup="dialog"
              disabled={disabled === true}
              onClick={() => setOpened(!opened)}
            >
              <Icon name="day" />
            </ActionIcon>
          }
        />
      </Popover.Target>
      <Popover.Dropdown aria-label={ui_day_open()}>
        <Suspense fallback={null}>
          <DayCalendar value={value} min={min} max={max} onChoose={(day) => (isPlainDate(day) ? choose(day) : undefined)} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}

function whyOutside(day: PlainDate, min: PlainDate | undefined, max: PlainDate | undefined): string | null {
  if (min !== undefined && day < min) return ui_day_after({ day: shortDate(min) });
  if (max !== undefined && day > max) return ui_day_before({ day: shortDate(max) });
  return null;
}
