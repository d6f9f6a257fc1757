import './council.css';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import {
  council_web_back,
  council_web_meeting_no,
  council_web_meeting_of_day,
  council_web_no_protocol,
  council_web_no_protocol_text,
  council_web_print,
  council_web_protocol_title,
  council_web_read_through,
} from '#messages';
import { makeBundle } from '#features/documents/rules/bundle-contract.ts';
import { BundlePanel } from '#features/documents/web/bundle-panel.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { Answered } from '#ui/answered.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Page } from '#ui/page.tsx';
import { PaperButtons } from '#ui/paper-buttons.tsx';
import { meeting, protocol as contract } from '../contract.ts';
import type { MeetingView } from '../rules/meeting-view.ts';
import { dayWithWeekday } from './council-words.ts';
import { firstPreview } from './first-preview.ts';
import { HandOut } from './hand-out.tsx';
import { LanguageOfPaper, type PreviewLanguage } from './language-of-paper.tsx';
import { LetterView } from './letter-view.tsx';
import { LockPanel } from './lock-panel.tsx';
import { MeetingBadge } from './meeting-badge.tsx';
import { PaperOriginal } from './paper-original.tsx';
import { ProtocolCorrections } from './protocol-corrections.tsx';
import { ProtocolSteps } from './protocol-steps.tsx';
import { SignPanel } from './sign-panel.tsx';
import { TookEffect } from './took-effect.tsx';
import { mayDo, useMe } from '#features/cases/web/use-me.ts';
import { useParam } from './use-param.ts';

/** After the meeting: read through, lock, sign on paper, hand out. */
export function ProtocolPage() {
  const ask = useAsk(meeting, { meetingId: useParam('meetingId') });
  return (
    <Answered ask={ask} lines={8}>
      {(view) => <ProtocolOf view={view} />}
    </Answered>
  );
}

function ProtocolOf({ view }: { readonly view: MeetingView }) {
  const me = useMe();
  const { protocol } = view;
  const back = <Link to="/council">{council_web_back()}</Link>;
  if (protocol === null) {
    return (
      <Page title={council_web_meeting_no({ number: view.number })} back={back}>
        <EmptyState icon="file" title={council_web_no_protocol()} text={council_web_no_protocol_text()} />
      </Page>
    );
  }
  return (
    <Page
      title={council_web_protocol_title({ number: protocol.number })}
      lede={council_web_meeting_of_day({ number: view.number, day: dayWithWeekday(view.heldOn, me?.calendarToday) })}
      back={back}
      marks={<MeetingBadge state={view.state} protocol={protocol.state} />}
      actions={<PaperButtons paper="protocol" id={view.id} label={council_web_print()} />}
    >
      {protocol.fromPaper ? null : <ProtocolSteps state={protocol.state} />}
      <div className="tk-columns">
        <div>
          {protocol.state === 'signed' ? (
            <>
              <TookEffect view={view} />
              <HandOut view={view} />
            </>
          ) : null}
          <ReadThrough meetingId={view.id} />
        </div>
        <div className="cn-side">
          {protocol.fromPaper ? <PaperOriginal view={view} protocol={protocol} me={me} /> : null}
          {protocol.state === 'drafted' ? <LockPanel view={view} protocol={protocol} me={me} /> : null}
          {protocol.state !== 'drafted' && !protocol.fromPaper ? (
            <SignPanel view={view} protocol={protocol} me={me} />
          ) : null}
          <ProtocolCorrections view={view} protocol={protocol} me={me} />
          {mayDo(me, makeBundle) ? <BundlePanel kind="meeting" subjectId={view.id} /> : null}
        </div>
      </div>
    </Page>
  );
}

function ReadThrough({ meetingId }: { readonly meetingId: string }) {
  const [language, setLanguage] = useState<PreviewLanguage>(firstPreview);
  const ask = useAsk(contract, { meetingId, language }, { keepFormer: true });
  return (
    <section className="tk-section">
      <div className="tk-section-head">
        <h2>{council_web_read_through()}</h2>
        <LanguageOfPaper value={language} onChange={setLanguage} />
      </div>
      <Answered ask={ask} lines={10}>
        {({ letter }) => <LetterView letter={letter} />}
      </Answered>
    </section>
  );
}
