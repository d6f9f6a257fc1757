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
export function DayInput(props: DayInputProps) {
  const { label, value, min, max, description, error, required = false, disabled = false } = props;
  useLanguage();
  const [opened, setOpened] = useState(false);
  const typing = useTyping(props);
  const choose = (day: string): void => {
    setOpened(false);
    if (isPlainDate(day)) typing.choose(day);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus withRoles={false}>
      <Popover.Target>
        <TextInput
          label={label}
          description={description}
          error={typing.problem ?? error}
          required={required}
          disabled={disabled}
          placeholder={ui_day_format()}
          inputMode="numeric"
          autoComplete="off"
          value={typing.shown}
          onChange={(event) => typing.type(event.currentTarget.value)}
          onBlur={typing.settle}
          onKeyDown={(event) => {
            if (event.key === 'Enter') typing.settle();
            if (event.key === 'ArrowDown' && event.altKey) setOpened(true);
          }}
          rightSection={<CalendarButton disabled={disabled} onPress={() => setOpened(!opened)} />}
        />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={ui_day_open()}>
        <Suspense fallback={null}>
          <DayCalendar value={value} min={min} max={max} onChoose={choose} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}

/** What is typed stays as typed until the field is left; only a readable day within the bounds goes on. */
function useTyping({ value, onChange, min, max }: DayInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const choose = (day: PlainDate | null): void => {
    setTyped(null);
    setProblem(null);
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
  return { shown: typed ?? (value === null ? '' : shortDate(value)), problem, type: setTyped, settle, choose };
}

function CalendarButton({ disabled, onPress }: { readonly disabled: boolean; readonly onPress: () => void }) {
  return (
    <ActionIcon
      variant="subtle"
      aria-label={ui_day_open()}
      aria-haspopup="dialog"
      disabled={disabled}
      onClick={onPress}
    >
      <Icon name="day" />
    </ActionIcon>
  );
}

function whyOutside(day: PlainDate, min: PlainDate | undefined, max: PlainDate | undefined): string | null {
  if (min !== undefined && day < min) return ui_day_after({ day: shortDate(min) });
  if (max !== undefined && day > max) return ui_day_before({ day: shortDate(max) });
  return null;
}
