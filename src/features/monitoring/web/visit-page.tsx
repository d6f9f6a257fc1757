import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { z } from 'zod';
import { useMe } from '#features/cases/web/use-me.ts';
import {
  monitoring_visit_back,
  monitoring_visit_closed,
  monitoring_visit_kept,
  monitoring_visit_lede,
  monitoring_visit_save,
  monitoring_visit_title,
  monitoring_visit_unkept,
} from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Form } from '#ui/form.tsx';
import { useLanguage } from '#ui/language.ts';
import { Page } from '#ui/page.tsx';
import { randomId } from '#ui/random-id.ts';
import { supportOfCase } from '../contract.ts';
import { emptyContact, tidyContact } from './contact-draft.ts';
import { ContactFields } from './contact-fields.tsx';
import { OutboxShown } from './outbox-note.tsx';
import { PhotosField, type Photo } from './photos-field.tsx';
import type { SupportAnswer } from './support-words.ts';
import { useOutbox, type Outbox } from './use-outbox.ts';
import './monitoring.css';

/** A home visit from the phone: kept here first, sent when there is a line. */
export function VisitPage() {
  const { caseId } = z.object({ caseId: z.string() }).parse(useParams({ strict: false }));
  const ask = useAsk(supportOfCase, { caseId });
  const accountId = useMe()?.accountId;
  const outbox = useOutbox(accountId);
  return (
    <Page
      title={monitoring_visit_title()}
      lede={ask.data === undefined ? monitoring_visit_lede() : `${ask.data.pupilName}. ${monitoring_visit_lede()}`}
      back={<Link to={`/cases/${caseId}?tab=support`}>{monitoring_visit_back()}</Link>}
    >
      <OutboxShown outbox={outbox} />
      <Answered ask={ask}>
        {(answer) =>
          answer.mayWrite && accountId !== undefined ? (
            <VisitForm answer={answer} accountId={accountId} outbox={outbox} />
          ) : (
            <p className="tk-dim">{monitoring_visit_closed()}</p>
          )
        }
      </Answered>
    </Page>
  );
}

type Props = { readonly answer: SupportAnswer; readonly accountId: string; readonly outbox: Outbox };

function VisitForm({ answer, accountId, outbox }: Props) {
  const language = useLanguage();
  const [typed, setTyped] = useState(() => emptyContact(language, answer.today, 'visit'));
  const [photos, setPhotos] = useState<readonly Photo[]>([]);
  const [kept, setKept] = useState<'no' | 'yes' | 'unkept'>('no');
  const keep = (): void => {
    const { caseId, pupilName } = answer;
    const named = photos.map(({ blob }, index) => ({ blob, name: `${index + 1}${endingOf(blob)}`, fileId: null }));
    const visit = {
      id: randomId(),
      accountId,
      caseId,
      pupilName,
      body: tidyContact(typed),
      photos: named,
      refused: null,
    };
    void outbox.add(visit).then(
      () => setKept('yes'),
      () => setKept('unkept'),
    );
  };
  if (kept === 'yes') return <EmptyState icon="check" title={monitoring_visit_kept()} />;
  return (
    <Form className="tk-form" onSend={keep}>
      <ContactFields
        value={typed}
        onChange={setTyped}
        guardians={answer.guardians}
        today={answer.today}
        kindIsSettled
      />
      <PhotosField
        consent={typed.photoConsent}
        onConsent={(photoConsent) => setTyped({ ...typed, photoConsent })}
        photos={photos}
        onPhotos={setPhotos}
      />
      {kept === 'unkept' ? <p role="alert">{monitoring_visit_unkept()}</p> : null}
      <div>
        <Button type="submit" disabled={typed.words.text.trim() === ''}>
          {monitoring_visit_save()}
        </Button>
      </div>
    </Form>
  );
}

const endingOf = (blob: Blob): string => (blob.type === 'image/png' ? '.png' : '.jpg');
