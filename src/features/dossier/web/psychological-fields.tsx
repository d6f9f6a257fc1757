import type { z } from 'zod';
import { dossier_web_add_day, dossier_web_days, dossier_web_psych_note } from '#messages';
import { DayInput } from '#ui/day-input.tsx';
import { Icon } from '#ui/icon.tsx';
import type { PsychologicalDraft } from './paper-draft.ts';
import { TextField, type PaperFieldsProps } from './paper-field.tsx';
import { fieldWord } from './paper-words.ts';
import { RowList } from './row-list.tsx';

type Draft = z.infer<typeof PsychologicalDraft>;

const before = ['methods', 'observed'] as const;
const after = ['forTeachers', 'forParents', 'forSpecialists'] as const;

/** Paper 4: plain words and recommendations; raw test data stay with the psychologist. */
export function PsychologicalFields({ value, onChange, errors }: PaperFieldsProps<Draft>) {
  const change = (part: Partial<Draft>): void => onChange({ ...value, ...part });
  const days = value.dates.map((on) => ({ on }));
  return (
    <>
      <p className="tk-small tk-dim">
        <Icon name="lock" size={15} /> {dossier_web_psych_note()}
      </p>
      <TextField name="request" value={value.request} onChange={(request) => change({ request })} errors={errors} />
      <RowList
        legend={dossier_web_days()}
        addWord={dossier_web_add_day()}
        rows={days}
        blank={{ on: null }}
        onChange={(rows) => change({ dates: rows.map((row) => row.on) })}
      >
        {(row, changeRow) => <DayInput label={fieldWord('on')} value={row.on} onChange={(on) => changeRow({ on })} />}
      </RowList>
      {before.map((name) => (
        <TextField
          key={name}
          name={name}
          value={value[name]}
          onChange={(text) => change({ [name]: text })}
          errors={errors}
        />
      ))}
      <TextField
        name="results"
        value={value.results}
        onChange={(results) => change({ results })}
        errors={errors}
        required
      />
      {after.map((name) => (
        <TextField
          key={name}
          name={name}
          value={value[name]}
          onChange={(text) => change({ [name]: text })}
          errors={errors}
        />
      ))}
    </>
  );
}
