import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { caseCard } from '#features/cases/contract.ts';
import { useMe } from '#features/cases/web/use-me.ts';
import type { OutputOf } from '#kernel/pure/contract.ts';
import {
  dossier_web_closed,
  dossier_web_due_line,
  dossier_web_no_meeting,
  dossier_web_purpose,
  dossier_web_purpose_placing,
  dossier_web_purpose_removal,
  dossier_web_title,
} from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { useLanguage } from '#ui/language.ts';
import { longDay } from '#ui/long-day.ts';
import { Queue } from '#ui/queue.tsx';
import { dossierOfCase } from '../contract.ts';
import type { Purpose } from '../rules/paper-kind.ts';
import './dossier.css';
import { LinesPanel } from './lines-panel.tsx';
import { PaperRow } from './paper-row.tsx';

export type DossierPanelProps = {
  readonly caseId: string;
  /** Left out: for removal once the child is on record, for placing before. */
  readonly purpose?: Purpose;
};

/** The papers for the hearing: who writes each, how it stands, until when (clauses 11, 19). */
export function DossierPanel({ caseId, purpose }: DossierPanelProps) {
  const ask = useAsk(caseCard, { caseId });
  return (
    <Answered ask={ask}>
      {(answer) =>
        answer.sealed ? null : (
          <Dossier
            caseId={caseId}
            packId={answer.card.packId}
            begins={purpose ?? (answer.card.placedOn === null ? 'placing' : 'removal')}
          />
        )
      }
    </Answered>
  );
}

type DossierProps = { readonly caseId: string; readonly packId: string; readonly begins: Purpose };

function Dossier({ caseId, packId, begins }: DossierProps) {
  useLanguage();
  const [purpose, setPurpose] = useState<Purpose>(begins);
  const today = useMe()?.calendarToday;
  const ask = useAsk(dossierOfCase, { caseId, purpose }, { keepFormer: true });
  return (
    <>
      {begins === 'placing' ? null : (
        <SegmentedControl
          aria-label={dossier_web_purpose()}
          value={purpose}
          onChange={(chosen) => setPurpose(chosen === 'removal' ? 'removal' : 'placing')}
          data={[
            { value: 'removal', label: dossier_web_purpose_removal() },
            { value: 'placing', label: dossier_web_purpose_placing() },
          ]}
        />
      )}
      <Answered ask={ask}>
        {(found) => (
          <>
            <DueLine found={found} />
            <Queue title={dossier_web_title()}>
              {found.dossier.papers.map((paper) => (
                <PaperRow key={paper.kind} paper={paper} found={found} packId={packId} today={today} />
              ))}
            </Queue>
            {purpose === 'placing' ? <LinesPanel caseId={caseId} /> : null}
          </>
        )}
      </Answered>
    </>
  );
}

function DueLine({ found }: { readonly found: OutputOf<typeof dossierOfCase> }) {
  const { dossier, open } = found;
  const words =
    dossier.dueOn === null || dossier.meetingOn === null
      ? dossier_web_no_meeting()
      : dossier_web_due_line({ due: longDay(dossier.dueOn), meeting: longDay(dossier.meetingOn) });
  return (
    <p className="ds-due tk-dim">
      {open ? words : dossier_web_closed()} <ClauseChip clause={dossier.purpose === 'placing' ? 11 : 19} />
    </p>
  );
}
