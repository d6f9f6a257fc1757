import { Button } from '@mantine/core';
import { askAgain } from '#features/dossier/contract.ts';
import { term_owed_ask, term_owed_ask_again, term_owed_asked, term_owed_by, term_owed_nobody } from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { getLanguage } from '#ui/language.ts';
import { dayOfMoment, longDay } from '#ui/long-day.ts';
import type { TermAnswer } from './term-words.ts';

type OwedPaper = TermAnswer['owed'][number];

/** Clause 19: what is still missing for removal and who owes it; asked once, it stands on their My day. */
export function OwedPapers({ answer }: { readonly answer: TermAnswer }) {
  return answer.owed.map((paper) => <OwedRow key={paper.kind} answer={answer} paper={paper} />);
}

function OwedRow({ answer, paper }: { readonly answer: TermAnswer; readonly paper: OwedPaper }) {
  const deed = usePerform(askAgain);
  const { kind, owner, askedOfName, version, mayAsk } = paper;
  const name = answer.paperNames.find((one) => one.kind === kind)?.names[getLanguage()] ?? kind;
  const ask = (personId: string): void =>
    void deed.run({ caseId: answer.caseId, purpose: 'removal', kind, version, personId });
  return (
    <div className="tk-row">
      <div className="tk-row-words">
        <div>{name}</div>
        <div className="tk-small tk-dim">{whoOf(paper)}</div>
        <FailureNote failure={deed.failure} />
      </div>
      {answer.asks && mayAsk && owner !== null ? (
        <Button variant="default" loading={deed.running} onClick={() => ask(owner.id)}>
          {askedOfName === null ? term_owed_ask({ name: owner.name }) : term_owed_ask_again({ name: owner.name })}
        </Button>
      ) : null}
    </div>
  );
}

function whoOf({ owner, askedOfName, askedAt }: OwedPaper): string {
  if (askedOfName !== null && askedAt !== null)
    return term_owed_asked({ name: askedOfName, day: longDay(dayOfMoment(askedAt)) });
  return owner === null ? term_owed_nobody() : term_owed_by({ name: owner.name });
}
