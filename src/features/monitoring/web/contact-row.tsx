import { Anchor, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import {
  monitoring_contact_correct,
  monitoring_contact_earlier,
  monitoring_contact_follow,
  monitoring_contact_photo,
  monitoring_contact_return_close,
  monitoring_contact_return_on,
  monitoring_contact_returned,
  monitoring_contact_to_act,
  monitoring_contact_withdraw,
  monitoring_contact_withdrawn,
} from '#messages';
import { longDay } from '#ui/long-day.ts';
import { say } from '#ui/say.ts';
import { Chip, StatusBadge } from '#ui/status-badge.tsx';
import type { Contact } from '../rules/contact-contract.ts';
import type { ContactDeed } from './contact-deeds.tsx';
import { readable, type SupportAnswer } from './support-words.ts';

const ContactDeeds = lazy(async () => ({ default: (await import('./contact-deeds.tsx')).ContactDeeds }));

type Props = { readonly contact: Contact; readonly answer: SupportAnswer };

/** One contact: what, with whom, when; its words; what is still promised. */
export function ContactRow({ contact, answer }: Props) {
  const [opened, setOpened] = useState<ContactDeed | null>(null);
  const withWhom = contact.guardianName ?? contact.outsider ?? say(`monitoring_with_${contact.withWhom}`);
  return (
    <li className="tk-row mo-entry">
      <div className="tk-row-words">
        <div className="tk-row-title">
          <b>{say(`monitoring_kind_${contact.kind}`)}</b> · {withWhom}
        </div>
        <div className="tk-small tk-dim">
          {longDay(contact.on, answer.today)} · {contact.byName}
        </div>
        <p className={contact.withdrawnWhy === null ? 'mo-words' : 'mo-words mo-void'}>{readable(contact.words)}</p>
        {contact.withdrawnWhy === null ? null : (
          <p className="tk-small">{monitoring_contact_withdrawn({ why: readable(contact.withdrawnWhy) })}</p>
        )}
        <Promised contact={contact} answer={answer} />
        <Photos contact={contact} answer={answer} />
        <Deeds contact={contact} answer={answer} onOpen={setOpened} />
      </div>
      <Marks contact={contact} />
      {opened === null ? null : (
        <Suspense fallback={null}>
          <ContactDeeds deed={opened} contact={contact} answer={answer} onClose={() => setOpened(null)} />
        </Suspense>
      )}
    </li>
  );
}

const Marks = ({ contact: { offersHelp, answer, restricted } }: { readonly contact: Contact }) => (
  <div className="tk-row-marks">
    {offersHelp ? <Chip>{say(`monitoring_help_${answer ?? 'offered'}`)}</Chip> : null}
    {restricted ? <Chip>{say('monitoring_restricted')}</Chip> : null}
  </div>
);

function Promised({ contact: { returnOn, returned, withdrawnWhy }, answer }: Props) {
  if (withdrawnWhy !== null || returnOn === null) return null;
  if (returned !== null) {
    return (
      <p className="tk-small tk-dim">
        {monitoring_contact_returned({ day: longDay(returned.on, answer.today), words: readable(returned.words) })}
      </p>
    );
  }
  const due = returnOn <= answer.today;
  return (
    <StatusBadge tone={due ? 'due' : 'calm'}>
      {monitoring_contact_return_on({ day: longDay(returnOn, answer.today) })}
    </StatusBadge>
  );
}

function Photos({ contact: { fileIds, kind }, answer }: Props) {
  if (fileIds.length === 0 && !(kind === 'visit' && answer.hasAct)) return null;
  return (
    <p className="tk-small">
      {fileIds.map((id, index) => (
        <Anchor key={id} href={`/api/files/${id}`} target="_blank" rel="noreferrer" mr="sm">
          {monitoring_contact_photo({ n: index + 1 })}
        </Anchor>
      ))}
      {kind === 'visit' && answer.hasAct ? (
        <Anchor component={Link} to={`/cases/${answer.caseId}?tab=dossier`}>
          {monitoring_contact_to_act()}
        </Anchor>
      ) : null}
    </p>
  );
}

const deedWords = {
  follow: monitoring_contact_follow,
  close: monitoring_contact_return_close,
  correct: monitoring_contact_correct,
  withdraw: monitoring_contact_withdraw,
  earlier: monitoring_contact_earlier,
} as const satisfies Record<ContactDeed, () => string>;

function Deeds({ contact, answer, onOpen }: Props & { readonly onOpen: (deed: ContactDeed) => void }) {
  const earlier: readonly ContactDeed[] = contact.version > 1 && answer.readsAll ? ['earlier'] : [];
  const deeds = [...mayDo({ contact, answer }), ...earlier];
  if (deeds.length === 0) return null;
  return (
    <div className="mo-tools">
      {deeds.map((deed) => (
        <Button key={deed} size="compact-sm" variant="default" onClick={() => onOpen(deed)}>
          {deedWords[deed]()}
        </Button>
      ))}
    </div>
  );
}

function mayDo({ contact, answer }: Props): readonly ContactDeed[] {
  if (contact.withdrawnWhy !== null || !answer.mayWrite) return [];
  const mine = answer.wholeSchool || contact.authorId === answer.personId;
  const waits = contact.returnOn !== null && contact.returned === null;
  return [...(waits ? (['follow', 'close'] as const) : []), ...(mine ? (['correct', 'withdraw'] as const) : [])];
}
