import { Button, Radio, SegmentedControl, Select, Stack } from '@mantine/core';
import { z } from 'zod';
import { removalReasons } from '#features/procedure/rules/pack.ts';
import { Text } from '#kernel/pure/text.ts';
import {
  term_extend,
  term_file,
  term_instead_of_responsible,
  term_months,
  term_other_than_months,
  term_reason,
  term_remove,
  term_what,
  term_words_extend,
  term_words_hint,
  term_words_remove,
} from '#messages';
import { fieldErrors } from '#ui/api/field-errors.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { getLanguage } from '#ui/language.ts';
import { SavedMark } from '#ui/saved-mark.tsx';
import { emptyText, TextInTwo } from '#ui/text-in-two.tsx';
import { useTypedDraft } from '#features/cases/web/use-typed-draft.ts';
import { filePetition, type PetitionWanted } from '../contract.ts';
import { PetitionHints } from './petition-hints.tsx';
import { monthsWord, reasonWord, type TermAnswer } from './term-words.ts';

const PetitionDraft = z.object({
  kind: z.enum(['remove', 'extend']),
  reason: z.enum(removalReasons),
  months: z.number(),
  words: Text,
});
export type PetitionDraft = z.infer<typeof PetitionDraft>;

const shortest = 5;

/** The petition of the person who answers for the case, or of another who sees the whole school (clauses 16, 19). */
export function PetitionForm({ answer }: { readonly answer: TermAnswer }) {
  const initial: PetitionDraft = { kind: 'remove', reason: 'improvement', months: 3, words: emptyText(getLanguage()) };
  const draft = useTypedDraft(`petition:${answer.caseId}`, PetitionDraft, initial);
  const deed = usePerform(filePetition, { onDone: draft.drop });
  const typed = draft.value;
  const change = (part: Partial<PetitionDraft>): void => draft.set({ ...typed, ...part });
  const short = typed.words.text.trim().length < shortest;
  return (
    <Stack>
      <SegmentedControl
        aria-label={term_what()}
        value={typed.kind}
        onChange={(kind) => change({ kind: kind === 'extend' ? 'extend' : 'remove' })}
        data={[
          { value: 'remove', label: term_remove() },
          { value: 'extend', label: term_extend() },
        ]}
      />
      {typed.kind === 'remove' ? (
        <ReasonField answer={answer} typed={typed} onChange={change} />
      ) : (
        <MonthsField answer={answer} typed={typed} onChange={change} />
      )}
      <TextInTwo
        label={typed.kind === 'remove' ? term_words_remove() : term_words_extend()}
        value={typed.words}
        required
        error={fieldErrors(deed.failure)['petition.words']}
        onChange={(words) => change({ words })}
      />
      {typed.kind === 'remove' && !answer.asResponsible ? (
        <p className="tk-small tk-dim">{term_instead_of_responsible({ name: answer.responsible.name })}</p>
      ) : null}
      <PetitionHints answer={answer} draft={typed} />
      <FailureNote failure={deed.failure} />
      {short ? <p className="tk-small tk-dim">{term_words_hint()}</p> : null}
      <div className="tk-page-actions">
        <Button
          loading={deed.running}
          disabled={short}
          onClick={() => void deed.run({ caseId: answer.caseId, petition: wantedOf(typed) })}
        >
          {term_file()}
        </Button>
        <SavedMark state={draft.state} restored={draft.restored} />
      </div>
    </Stack>
  );
}

const wantedOf = ({ kind, reason, months, words }: PetitionDraft): PetitionWanted =>
  kind === 'remove' ? { kind, reason, words } : { kind, months, words };

type FieldProps = {
  readonly answer: TermAnswer;
  readonly typed: PetitionDraft;
  readonly onChange: (part: Partial<PetitionDraft>) => void;
};

function ReasonField({ answer, typed, onChange }: FieldProps) {
  const choose = (chosen: string): void => {
    const reason = removalReasons.find((one) => one === chosen);
    if (reason !== undefined) onChange({ reason });
  };
  return (
    <Radio.Group label={term_reason()} value={typed.reason} onChange={choose}>
      <Stack gap="xs" mt="xs">
        {answer.reasons.map(({ code }) => (
          <Radio key={code} value={code} label={reasonWord(answer, code)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function MonthsField({ answer: { extension }, typed, onChange }: FieldProps) {
  const { minMonths, maxMonths } = extension;
  const months = Array.from({ length: maxMonths - minMonths + 1 }, (_, at) => minMonths + at);
  return (
    <Select
      label={term_months()}
      description={term_other_than_months()}
      data={months.map((n) => ({ value: String(n), label: monthsWord(n) }))}
      value={String(typed.months)}
      allowDeselect={false}
      onChange={(chosen) => (chosen === null ? undefined : onChange({ months: Number(chosen) }))}
    />
  );
}
