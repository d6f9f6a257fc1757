import { NativeSelect } from '@mantine/core';
import type { z } from 'zod';
import { dossier_web_add_work, dossier_web_work_done } from '#messages';
import { DayInput } from '#ui/day-input.tsx';
import { useLanguage } from '#ui/language.ts';
import { say } from '#ui/say.ts';
import { workForms } from '../rules/paper-body.ts';
import { errorAt } from './characteristic-fields.tsx';
import { emptyRow, type BriefDraft } from './paper-draft.ts';
import { LineField, TextField, type PaperFieldsProps } from './paper-field.tsx';
import { fieldWord } from './paper-words.ts';
import { RowList } from './row-list.tsx';

type Draft = z.infer<typeof BriefDraft>;

/** Paper 6: when, in what form, who, what, with what result. */
export function BriefFields({ value, onChange, errors }: PaperFieldsProps<Draft>) {
  const language = useLanguage();
  return (
    <RowList
      legend={dossier_web_work_done()}
      addWord={dossier_web_add_work()}
      rows={value.rows}
      blank={emptyRow(language)}
      onChange={(rows) => onChange({ ...value, rows })}
      error={errors['rows']}
    >
      {(row, changeRow, at) => (
        <>
          <DayInput
            label={fieldWord('on')}
            value={row.on}
            onChange={(on) => changeRow({ on })}
            error={errors[`rows.${at}.on`]}
            required
          />
          <NativeSelect
            label={fieldWord('form')}
            value={row.form}
            onChange={(event) =>
              changeRow({ form: workForms.find((form) => form === event.currentTarget.value) ?? 'other' })
            }
            data={workForms.map((form) => ({ value: form, label: say(`dossier_web_form_${form}`) }))}
          />
          <LineField name="who" value={row.who} onChange={(who) => changeRow({ who })} />
          <div className="ds-full">
            <TextField
              name="content"
              value={row.content}
              onChange={(content) => changeRow({ content })}
              errors={errorAt(errors, `rows.${at}.content`, 'content')}
              required
            />
          </div>
          <div className="ds-full">
            <TextField name="result" value={row.result} onChange={(result) => changeRow({ result })} errors={{}} />
          </div>
        </>
      )}
    </RowList>
  );
}
