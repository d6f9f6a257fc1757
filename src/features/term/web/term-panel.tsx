import {
  term_earlier,
  term_earliest,
  term_ends,
  term_ends_soon,
  term_none,
  term_offered,
  term_only_responsible,
  term_over,
  term_papers,
  term_petition,
  term_placed,
  term_title,
} from '#messages';
import { useAsk } from '#ui/api/use-ask.ts';
import { Answered } from '#ui/answered.tsx';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { FieldRow, Fields } from '#ui/field-row.tsx';
import { getLanguage, useLanguage } from '#ui/language.ts';
import { longDay } from '#ui/long-day.ts';
import { Panel } from '#ui/panel.tsx';
import { PaperButtons } from '#ui/paper-buttons.tsx';
import { say } from '#ui/say.ts';
import { StatusBadge } from '#ui/status-badge.tsx';
import { termOfCase } from '../contract.ts';
import { askedWord, FiledPetition, paperOf } from './filed-petition.tsx';
import { OwedPapers } from './owed-papers.tsx';
import { PetitionForm } from './petition-form.tsx';
import type { TermAnswer } from './term-words.ts';

/** The term of a case and what the responsible person asks of the Council about it (clauses 16, 19). */
export function TermPanel({ caseId }: { readonly caseId: string }) {
  useLanguage();
  const asked = useAsk(termOfCase, { caseId });
  return <Answered ask={asked}>{(answer) => <TermParts answer={answer} />}</Answered>;
}

function TermParts({ answer }: { readonly answer: TermAnswer }) {
  if (answer.placedOn === null)
    return (
      <Panel title={term_title()}>
        <p className="tk-dim">{term_none()}</p>
      </Panel>
    );
  return (
    <>
      <Panel title={term_title()} aside={<ClauseChip clause={16} />}>
        <TermFacts answer={answer} />
      </Panel>
      <Panel title={term_petition()} aside={<ClauseChip clause={19} />}>
        <PetitionPart answer={answer} />
      </Panel>
      <Earlier answer={answer} />
    </>
  );
}

function TermFacts({ answer }: { readonly answer: TermAnswer }) {
  const { placedOn, endsOn, earliestRemovalOn, offeredFrom, endsSoon, over } = answer;
  const rows = [
    [term_placed(), placedOn],
    [term_ends(), endsOn],
    [term_earliest(), earliestRemovalOn],
    [term_offered(), offeredFrom],
  ] as const;
  return (
    <>
      {over ? <StatusBadge tone="due">{term_over()}</StatusBadge> : null}
      {endsSoon ? (
        <StatusBadge tone="accent" icon="clock">
          {term_ends_soon()}
        </StatusBadge>
      ) : null}
      <Fields>
        {rows.map(([label, day]) =>
          day === null ? null : (
            <FieldRow key={label} label={label}>
              {longDay(day)}
            </FieldRow>
          ),
        )}
        {answer.caseState === 'on-record' ? (
          <FieldRow label={term_papers()}>
            <Papers answer={answer} />
            <OwedPapers answer={answer} />
          </FieldRow>
        ) : null}
      </Fields>
    </>
  );
}

const tones = { missing: 'calm', positive: 'done', 'not-positive': 'accent' } as const;

/** Clause 19: how far the two characteristics for removal are. */
function Papers({ answer: { paperNames, papers } }: { readonly answer: TermAnswer }) {
  return (
    <>
      {paperNames.map(({ kind, names }) => {
        const state = kind === 'characteristic-positive' ? papers.classTeacher : papers.psychologicalService;
        return (
          <p key={kind}>
            {names[getLanguage()]} <StatusBadge tone={tones[state]}>{say(`term_paper_${state}`)}</StatusBadge>
          </p>
        );
      })}
    </>
  );
}

function PetitionPart({ answer }: { readonly answer: TermAnswer }) {
  if (answer.filed !== null) return <FiledPetition answer={answer} petition={answer.filed} />;
  if (answer.mayFile) return <PetitionForm answer={answer} />;
  const why = answer.caseState === 'on-record' ? term_only_responsible({ name: answer.responsible.name }) : term_none();
  return <p className="tk-dim">{why}</p>;
}

function Earlier({ answer }: { readonly answer: TermAnswer }) {
  if (answer.earlier.length === 0) return null;
  return (
    <Panel title={term_earlier()}>
      <ul className="tk-queue">
        {answer.earlier.map((petition) => (
          <li className="tk-row" key={petition.id}>
            <span className="tk-row-words">
              {askedWord(answer, petition)} · {longDay(petition.filedOn)} · {say(`term_state_${petition.state}`)}
            </span>
            <PaperButtons paper={paperOf(petition)} id={petition.id} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
