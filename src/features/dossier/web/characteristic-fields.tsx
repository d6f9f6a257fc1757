import type { z } from 'zod';
import { dossier_web_add_subject, dossier_web_subject_lines } from '#messages';
import { DayInput } from '#ui/day-input.tsx';
import { useLanguage } from '#ui/language.ts';
import { emptyText } from '#ui/text-in-two.tsx';
import type { CharacteristicDraft } from './paper-draft.ts';
import { LineField, NumberField, TextField, type PaperFieldsProps } from './paper-field.tsx';
import { fieldWord } from './paper-words.ts';
import { RowList } from './row-list.tsx';

type Draft = z.infer<typeof CharacteristicDraft>;

const before = ['family', 'studies', 'weakSubjects', 'attendance'] as const;
const missed = ['missedUnexcused', 'missedExcused'] as const;
const after = ['behaviour', 'relations', 'interests', 'strengths', 'parentsAttitude'] as const;

/** Paper 3: the class teacher's words, and two lines of each subject teacher. */
export function CharacteristicFields({ value, onChange, errors }: PaperFieldsProps<Draft>) {
  const change = (part: Partial<Draft>): void => onChange({ ...value, ...part });
  return (
    <>
      <DayInput
        label={fieldWord('inSchoolSince')}
        value={value.inSchoolSince}
        onChange={(inSchoolSince) => change({ inSchoolSince })}
      />
      {before.map((name) => (
        <TextField
          key={name}
          name={name}
          value={value[name]}
          onChange={(text) => change({ [name]: text })}
          errors={errors}
        />
      ))}
      <div className="rf-pair">
        {missed.map((name) => (
          <NumberField
            key={name}
            name={name}
            value={value[name]}
            onChange={(count) => change({ [name]: count })}
            error={errors[name]}
          />
        ))}
      </div>
      {after.map((name) => (
        <TextField
          key={name}
          name={name}
          value={value[name]}
          onChange={(text) => change({ [name]: text })}
          errors={errors}
        />
      ))}
      <SubjectLines value={value} onChange={onChange} errors={errors} />
      <TextField
        name="conclusion"
        value={value.conclusion}
        onChange={(conclusion) => change({ conclusion })}
        errors={errors}
        required
      />
    </>
  );
}

function SubjectLines({ value, onChange, errors }: PaperFieldsProps<Draft>) {
  const language = useLanguage();
  return (
    <RowList
      legend={dossier_web_subject_lines()}
      addWord={dossier_web_add_subject()}
      rows={value.subjectLines}
      blank={{ subject: '', teacher: '', line: emptyText(language) }}
      onChange={(subjectLines) => onChange({ ...value, subjectLines })}
    >
      {(row, changeRow, at) => (
        <>
          <LineField
            name="subject"
            value={row.subject}
            onChange={(subject) => changeRow({ subject })}
            error={errors[`subjectLines.${at}.subject`]}
          />
          <LineField name="teacher" value={row.teacher} onChange={(teacher) => changeRow({ teacher })} />
          <div className="ds-full">
            <TextField
              name="line"
              value={row.line}
              onChange={(line) => changeRow({ line })}
              errors={errorAt(errors, `subjectLines.${at}.line`, 'line')}
            />
          </div>
        </>
      )}
    </RowList>
  );
}

/** The error of one cell under the name of its field. */
export function errorAt(
  errors: Readonly<Record<string, string>>,
  path: string,
  name: string,
): Readonly<Record<string, string>> {
  const found = errors[path];
  return found === undefined ? {} : { [name]: found };
}
