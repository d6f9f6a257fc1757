import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import {
  monitoring_contact_add,
  monitoring_contacts,
  monitoring_contacts_none,
  monitoring_contacts_none_text,
  monitoring_visit_start,
} from '#messages';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Icon } from '#ui/icon.tsx';
import { Section } from '#ui/page.tsx';
import { ContactRow } from './contact-row.tsx';
import type { SupportAnswer } from './support-words.ts';

const AddContactDialog = lazy(async () => ({ default: (await import('./contact-dialog.tsx')).AddContactDialog }));

/** Talks, calls, visits and agreements, the latest first. */
export function ContactsSection({ answer }: { readonly answer: SupportAnswer }) {
  const [adding, setAdding] = useState(false);
  const tools = answer.mayWrite ? (
    <div className="mo-tools">
      <Button leftSection={<Icon name="plus" />} onClick={() => setAdding(true)}>
        {monitoring_contact_add()}
      </Button>
      <Button component={Link} to={`/support/visit/${answer.caseId}`} variant="default">
        {monitoring_visit_start()}
      </Button>
    </div>
  ) : (
    <ClauseChip clause={15} />
  );
  return (
    <Section title={monitoring_contacts()} actions={tools}>
      {answer.contacts.length === 0 ? (
        <EmptyState icon="family" title={monitoring_contacts_none()} text={monitoring_contacts_none_text()} />
      ) : (
        <ul className="tk-queue">
          {answer.contacts.map((contact) => (
            <ContactRow key={contact.id} contact={contact} answer={answer} />
          ))}
        </ul>
      )}
      {adding ? (
        <Suspense fallback={null}>
          <AddContactDialog answer={answer} onClose={() => setAdding(false)} />
        </Suspense>
      ) : null}
    </Section>
  );
}
