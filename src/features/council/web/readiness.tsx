import { Link } from '@tanstack/react-router';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import {
  council_web_dossier,
  council_web_plan_incomplete,
  council_web_plan_none,
  council_web_plan_ready,
} from '#messages';
import { Countdown } from '#ui/countdown.tsx';
import { Icon } from '#ui/icon.tsx';
import { say } from '#ui/say.ts';
import type { ItemView } from '../rules/meeting-view.ts';
import { paperStateWord } from './council-words.ts';
import { LinesReady } from './lines-ready.tsx';
import { casePath, planPath } from './meeting-path.ts';
import { packFor } from '#features/procedure/web/packs.ts';
import { dossierPaperWord } from './pack-for.ts';

/** What the hearing of a child needs beforehand: the papers of the dossier (clause 11) and the draft plan (clause 12). */
export function Readiness({ item, today }: { readonly item: ItemView; readonly today: PlainDate | null }) {
  const { caseId } = item;
  if (caseId === null) return null;
  return (
    <div className="cn-ready">
      {item.dossier === null ? null : <DossierReady item={item} today={today} />}
      {item.lines === null ? null : <LinesReady lines={item.lines} />}
      {item.kind === 'petition' ? null : (
        <p>
          <Icon name={item.plan !== null && item.plan.incomplete === 0 ? 'check' : 'plan'} size={16} />{' '}
          <Link to={planPath(caseId)}>{planReadiness(item)}</Link>
        </p>
      )}
    </div>
  );
}

function DossierReady({ item, today }: { readonly item: ItemView; readonly today: PlainDate | null }) {
  const { dossier, caseId } = item;
  if (dossier === null || caseId === null) return null;
  const ready = dossier.ready === dossier.expected;
  return (
    <>
      <p className="cn-ready-line">
        <Link to={casePath(caseId)} search={{ tab: 'dossier' }}>
          {council_web_dossier({ ready: dossier.ready, expected: dossier.expected })}
        </Link>{' '}
        {!ready && dossier.dueOn !== null && today !== null ? <Countdown due={dossier.dueOn} today={today} /> : null}
      </p>
      <ul className="cn-papers tk-small">
        {dossier.papers.map((paper) => (
          <li key={paper.kind} className={isHere(paper.state) ? undefined : 'tk-dim'}>
            <Icon name={isHere(paper.state) ? 'check' : 'clock'} size={15} />{' '}
            {dossierPaperWord(packFor(item.packId), paper.kind)}
            {' · '}
            {paperStateWord(paper.state)}
            {owedWords(paper)}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Who owes it: whoever was asked, else whose hand it is. */
function owedWords({ state, by, byRole }: NonNullable<ItemView['dossier']>['papers'][number]): string {
  if (isHere(state)) return '';
  return ` · ${by === null ? say(`council_web_owed_${byRole}`) : by}`;
}

const isHere = (state: string): boolean => state === 'received' || state === 'written' || state === 'not-needed';

/** «7 іс-шара, барлығы толық», or what the plan still lacks. */
export function planReadiness({ plan }: Pick<ItemView, 'plan'>): string {
  if (plan === null) return council_web_plan_none();
  if (plan.incomplete === 0) return council_web_plan_ready({ n: plan.measures });
  return council_web_plan_incomplete({ n: plan.measures, incomplete: plan.incomplete });
}
