import { UnderPack } from '#features/procedure/web/under-pack.tsx';
import { useState } from 'react';
import { useMe } from '#features/cases/web/use-me.ts';
import { useParam, useSearchText } from '#features/cases/web/use-param.ts';
import type { OutputOf } from '#kernel/pure/contract.ts';
import {
  dossier_web_due_by,
  dossier_web_for_pupil,
  dossier_web_received_note,
  dossier_web_unknown_paper,
} from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { Countdown } from '#ui/countdown.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { useLanguage } from '#ui/language.ts';
import { longDay } from '#ui/long-day.ts';
import { Page } from '#ui/page.tsx';
import { paperToWrite } from '../contract.ts';
import { PaperKind, type Purpose } from '../rules/paper-kind.ts';
import './dossier.css';
import { PaperHanded } from './paper-handed.tsx';
import { PaperSheet, type PaperSheetProps } from './paper-sheet.tsx';
import { paperName } from './paper-words.ts';

/** One paper of a dossier, to be filled by whoever it is asked of: `/cases/…/dossier/…?purpose=…`. */
export function WritePaperPage() {
  useLanguage();
  const caseId = useParam('caseId');
  const purpose: Purpose = useSearchText('purpose') === 'removal' ? 'removal' : 'placing';
  const kind = PaperKind.safeParse(useParam('kind'));
  if (!kind.success) return <EmptyState icon="info" title={dossier_web_unknown_paper()} />;
  return <ToWrite caseId={caseId} purpose={purpose} kind={kind.data} />;
}

type ToWriteProps = { readonly caseId: string; readonly purpose: Purpose; readonly kind: PaperKind };

function ToWrite({ caseId, purpose, kind }: ToWriteProps) {
  const ask = useAsk(paperToWrite, { caseId, purpose, kind });
  return (
    <Answered ask={ask} lines={8}>
      {(paper) => (
        <UnderPack packId={paper.packId}>
          <Sheet paper={paper} />
        </UnderPack>
      )}
    </Answered>
  );
}

export type PaperToWrite = OutputOf<typeof paperToWrite>;

function Sheet({ paper }: { readonly paper: PaperToWrite }) {
  const today = useMe()?.calendarToday;
  const [handed, setHanded] = useState<string | null>(null);
  return (
    <Page
      title={paperName(paper.packId, paper.kind)}
      lede={ledeOf(paper)}
      marks={
        <>
          {paper.dueOn === null || today === undefined || handed !== null ? null : (
            <Countdown due={paper.dueOn} today={today} />
          )}
          <ClauseChip clause={paper.purpose === 'placing' ? 11 : 19} />
        </>
      }
    >
      {handed === null ? (
        <OpenSheet paper={paper} onHanded={setHanded} />
      ) : (
        <PaperHanded paper={paper} paperId={handed} />
      )}
    </Page>
  );
}

/** A paper the dossier holds already is not written anew. */
const OpenSheet = ({ paper, onHanded }: PaperSheetProps) =>
  paper.state === 'received' ? (
    <EmptyState icon="lock" title={dossier_web_received_note()} />
  ) : (
    <PaperSheet key={paper.version} paper={paper} onHanded={onHanded} />
  );

function ledeOf({ pupilName, className, dueOn }: PaperToWrite): string {
  const who = dossier_web_for_pupil({ name: pupilName, className });
  return dueOn === null ? who : `${who}. ${dossier_web_due_by({ day: longDay(dueOn) })}`;
}
