import { pluralOf } from '#kernel/pure/plural.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { cases_web_after_the_fact, cases_web_decision_late, cases_web_number, cases_web_responsible } from '#messages';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { getLanguage, useLanguage } from '#ui/language.ts';
import { say } from '#ui/say.ts';
import { Chip, StatusBadge } from '#ui/status-badge.tsx';
import { TermBar, type TermMark } from '#ui/term-bar.tsx';
import type { CaseCard } from '../contract.ts';
import { CaseStateBadge } from './case-state-badge.tsx';
import './cases.css';
import { groundWord } from './ground-word.ts';
import { packFor } from '#features/procedure/web/packs.ts';
import { RepeatLinks } from './repeat-links.tsx';
import { useMe } from './use-me.ts';

export type CaseHeadProps = {
  readonly card: CaseCard;
  /** False where the page itself shows the name as its heading. */
  readonly titled?: boolean;
};

/** Whose case, in whose hands, how it stands and how far the term has come. */
export function CaseHead({ card, titled = true }: CaseHeadProps) {
  useLanguage();
  const today = useMe()?.calendarToday;
  const pack = packFor(card.packId);
  return (
    <div className="cs-head">
      {titled ? <h1>{card.pupil.name}</h1> : null}
      <p className="tk-dim">{lineOf(card)}</p>
      <div className="tk-page-marks">
        <CaseStateBadge state={card.state} packId={card.packId} />
        {isOverdue(card, today) ? <StatusBadge tone="due">{cases_web_decision_late()}</StatusBadge> : null}
        <RepeatLinks card={card} />
        {card.afterTheFact ? <Chip>{cases_web_after_the_fact()}</Chip> : null}
        {card.grounds.map((ground) => (
          <Chip key={ground.code}>{groundWord(pack, ground.code)}</Chip>
        ))}
        {card.grounds.length === 0 ? null : <ClauseChip clause={18} />}
      </div>
      {today === undefined ? null : <CaseTerm card={card} today={today} />}
    </div>
  );
}

/** Clauses 16, 19: the term is over and the Council has not decided: the school's duty, the child's record is as it was. */
const isOverdue = ({ state, endsOn }: CaseCard, today: PlainDate | undefined): boolean =>
  state === 'on-record' && endsOn !== null && today !== undefined && today > endsOn;

/** «7 «Ә» · 13 лет · ответственная: … · дело № 3 2026/27 учебного года». */
function lineOf(card: CaseCard): string {
  const { pupil, responsible, number, schoolYear } = card;
  const age = say(`cases_web_age_${pluralOf(pupil.age, getLanguage())}`, { n: pupil.age });
  const year = `${schoolYear}/${String(schoolYear + 1).slice(2)}`;
  return [pupil.className, age, cases_web_responsible({ name: responsible.name }), cases_web_number({ number, year })]
    .filter((part) => part !== '')
    .join(' · ');
}

/** The term from the meeting day to its end, with every decision of the Council on the way (clause 16). */
function CaseTerm({ card, today }: { readonly card: CaseCard; readonly today: PlainDate }) {
  const { placedOn, endsOn, moves } = card;
  if (placedOn === null || endsOn === null) return null;
  const marks = moves
    .filter((move) => move.verb !== 'place' && move.effectiveOn > placedOn && move.effectiveOn < endsOn)
    .map((move): TermMark => ({ on: move.effectiveOn, word: say(`cases_web_move_${move.verb}`) }));
  return <TermBar from={placedOn} today={today} end={endsOn} marks={marks} />;
}
