import { Link } from '@tanstack/react-router';
import { useParam } from '#features/cases/web/use-param.ts';
import { Said } from '#features/referral/web/said.tsx';
import { FileLinks } from '#features/referral/web/file-links.tsx';
import {
  dossier_web_files,
  dossier_web_for_pupil,
  dossier_web_negative,
  dossier_web_positive,
  dossier_web_print,
  dossier_web_received_by,
  dossier_web_to_case,
  dossier_web_written_by,
} from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { useLanguage } from '#ui/language.ts';
import { dayOfMoment, longDay } from '#ui/long-day.ts';
import { Page, Section } from '#ui/page.tsx';
import { PaperButtons } from '#ui/paper-buttons.tsx';
import { Panel } from '#ui/panel.tsx';
import { Chip } from '#ui/status-badge.tsx';
import { paper, type PaperView } from '../contract.ts';
import './dossier.css';
import { PaperBodyView } from './paper-body-view.tsx';
import { PaperStateBadge } from './paper-state-badge.tsx';
import { paperName, sheetOf } from './paper-words.ts';

/** One paper with its text, for those who may read it; the opening stands in the read log. */
export function ReadPaperPage() {
  useLanguage();
  const ask = useAsk(paper, { paperId: useParam('paperId') });
  return (
    <Answered ask={ask} lines={8}>
      {(view) => <OnePaper view={view} />}
    </Answered>
  );
}

function OnePaper({ view }: { readonly view: PaperView }) {
  return (
    <Page
      title={paperName(view.packId, view.kind)}
      lede={`${dossier_web_for_pupil({ name: view.pupilName, className: view.className })}. ${handsOf(view)}`}
      back={
        <Link to={`/cases/${view.caseId}`} search={{ tab: 'dossier' }} className="rf-link">
          ← {dossier_web_to_case()}
        </Link>
      }
      actions={
        view.body === null ? null : <PaperButtons paper={sheetOf(view.kind)} id={view.id} label={dossier_web_print()} />
      }
      marks={
        <>
          <PaperStateBadge state={view.state} />
          {view.positive === null ? null : (
            <Chip>{view.positive ? dossier_web_positive() : dossier_web_negative()}</Chip>
          )}
        </>
      }
    >
      <div className="tk-section">
        <Panel>
          {view.notNeededReason === null ? null : <Said text={view.notNeededReason} />}
          {view.body === null ? null : <PaperBodyView body={view.body} />}
        </Panel>
      </div>
      {view.files.length === 0 ? null : (
        <Section title={dossier_web_files()}>
          <FileLinks files={view.files} />
        </Section>
      )}
    </Page>
  );
}

function handsOf(view: PaperView): string {
  const parts: string[] = [];
  if (view.authorName !== null && view.writtenAt !== null)
    parts.push(dossier_web_written_by({ name: view.authorName, day: longDay(dayOfMoment(view.writtenAt)) }));
  if (view.receivedByName !== null && view.receivedAt !== null)
    parts.push(dossier_web_received_by({ name: view.receivedByName, day: longDay(dayOfMoment(view.receivedAt)) }));
  return parts.join(' · ');
}
