import { NativeSelect, NumberInput, SegmentedControl, SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import { addDays, weekday, type PlainDate } from '#kernel/pure/plain-date.ts';
import {
  monitoring_absences_missed,
  monitoring_absences_unexcused,
  monitoring_figures_absence,
  monitoring_figures_add,
  monitoring_figures_day,
  monitoring_figures_for,
  monitoring_figures_mark,
  monitoring_figures_save,
  monitoring_figures_week,
  monitoring_figures_week_of,
  monitoring_marks_mark,
  monitoring_marks_quarter,
  monitoring_marks_quarter_label,
  monitoring_marks_subject,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { DayInput } from '#ui/day-input.tsx';
import { DialogForm } from '#ui/dialog-form.tsx';
import { addFigures, type Figure } from '../rules/figures-contract.ts';
import type { FiguresAnswer } from './figures-section.tsx';

type Props = { readonly answer: FiguresAnswer; readonly onClose: () => void };
type What = 'day' | 'week' | 'mark';

/** One figure by hand: a day, a week, or a mark. */
export function FiguresDialog({ answer, onClose }: Props) {
  const [what, setWhat] = useState<What>('week');
  const [figure, setFigure] = useState<Figure | null>(null);
  const deed = usePerform(addFigures, { onDone: onClose });
  const send = (): void => {
    if (figure !== null) void deed.run({ caseId: answer.caseId, rows: [figure] });
  };
  const choose = (chosen: string): void => {
    setWhat(chosen === 'mark' || chosen === 'day' ? chosen : 'week');
    setFigure(null);
  };
  return (
    <DialogForm
      title={monitoring_figures_add()}
      verb={monitoring_figures_save()}
      deed={deed}
      disabled={figure === null}
      onSend={send}
      onClose={onClose}
    >
      <SegmentedControl
        aria-label={monitoring_figures_for()}
        value={what}
        onChange={choose}
        data={[
          { value: 'week', label: monitoring_figures_week() },
          { value: 'day', label: monitoring_figures_absence() },
          { value: 'mark', label: monitoring_figures_mark() },
        ]}
      />
      {what === 'mark' ? (
        <MarkFields schoolYear={answer.schoolYear} onChange={setFigure} />
      ) : (
        <AbsenceFields key={what} week={what === 'week'} today={answer.today} onChange={setFigure} />
      )}
    </DialogForm>
  );
}

type AbsenceFieldsProps = {
  readonly week: boolean;
  readonly today: PlainDate;
  readonly onChange: (figure: Figure | null) => void;
};

function AbsenceFields({ week, today, onChange }: AbsenceFieldsProps) {
  const [on, setOn] = useState<PlainDate | null>(today);
  const [missed, setMissed] = useState<number | null>(null);
  const [unexcused, setUnexcused] = useState<number | null>(null);
  const tell = (day: PlainDate | null, all: number | null, without: number | null): void => {
    setOn(day);
    setMissed(all);
    setUnexcused(without);
    if (day === null || all === null || without === null) return onChange(null);
    const from = week ? addDays(day, 1 - weekday(day)) : day;
    onChange({ kind: 'absence', from, to: week ? addDays(from, 6) : from, missed: all, unexcused: without });
  };
  return (
    <>
      <DayInput
        label={week ? monitoring_figures_week_of() : monitoring_figures_day()}
        value={on}
        max={today}
        onChange={(day) => tell(day, missed, unexcused)}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Count label={monitoring_absences_missed()} most={60} value={missed} onChange={(n) => tell(on, n, unexcused)} />
        <Count
          label={monitoring_absences_unexcused()}
          most={missed ?? 60}
          value={unexcused}
          onChange={(n) => tell(on, missed, n)}
        />
      </SimpleGrid>
    </>
  );
}

type CountProps = {
  readonly label: string;
  readonly most: number;
  readonly value: number | null;
  readonly onChange: (n: number | null) => void;
};

const Count = ({ label, most, value, onChange }: CountProps) => (
  <NumberInput
    label={label}
    required
    min={0}
    max={most}
    allowDecimal={false}
    value={value ?? ''}
    onChange={(typed) => onChange(typeof typed === 'number' ? typed : null)}
  />
);

type MarkFieldsProps = { readonly schoolYear: number; readonly onChange: (figure: Figure | null) => void };

function MarkFields({ schoolYear, onChange }: MarkFieldsProps) {
  const [typed, setTyped] = useState({ quarter: 1, subject: '', mark: 4 });
  const set = (part: Partial<typeof typed>): void => {
    const next = { ...typed, ...part };
    setTyped(next);
    onChange(next.subject.trim() === '' ? null : { kind: 'mark', schoolYear, ...next, subject: next.subject.trim() });
  };
  return (
    <SimpleGrid cols={{ base: 1, xs: 3 }}>
      <TextInput
        label={monitoring_marks_subject()}
        required
        maxLength={80}
        value={typed.subject}
        onChange={(event) => set({ subject: event.currentTarget.value })}
      />
      <NativeSelect
        label={monitoring_marks_quarter_label()}
        value={String(typed.quarter)}
        data={['1', '2', '3', '4'].map((n) => ({ value: n, label: monitoring_marks_quarter({ n }) }))}
        onChange={(event) => set({ quarter: Number(event.currentTarget.value) })}
      />
      <NativeSelect
        label={monitoring_marks_mark()}
        value={String(typed.mark)}
        data={['5', '4', '3', '2', '1']}
        onChange={(event) => set({ mark: Number(event.currentTarget.value) })}
      />
    </SimpleGrid>
  );
}
