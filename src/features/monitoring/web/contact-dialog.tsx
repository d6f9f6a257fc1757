import { useState } from 'react';
import { monitoring_contact_add, monitoring_contact_correct, monitoring_contact_save } from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { DialogForm } from '#ui/dialog-form.tsx';
import { useLanguage } from '#ui/language.ts';
import { ContactBody, correctContact, recordContact, type Contact } from '../rules/contact-contract.ts';
import { emptyContact, tidyContact } from './contact-draft.ts';
import { ContactFields } from './contact-fields.tsx';
import type { SupportAnswer } from './support-words.ts';

type Props = { readonly answer: SupportAnswer; readonly onClose: () => void };

/** A contact is added; one that follows another closes the promise to come back. */
export function AddContactDialog({ answer, onClose, follows = null }: Props & { readonly follows?: Contact | null }) {
  const language = useLanguage();
  const [typed, setTyped] = useState(() => emptyContact(language, answer.today, follows?.kind));
  const deed = usePerform(recordContact, { onDone: onClose });
  const send = (): void =>
    void deed.run({ ...tidyContact(typed), caseId: answer.caseId, follows: follows?.id ?? null });
  return (
    <DialogForm
      title={monitoring_contact_add()}
      verb={monitoring_contact_save()}
      deed={deed}
      wide
      disabled={isIncomplete(typed)}
      onSend={send}
      onClose={onClose}
    >
      <ContactFields value={typed} onChange={setTyped} guardians={answer.guardians} today={answer.today} />
    </DialogForm>
  );
}

/** The words are written anew; the former ones stay to be read. */
export function CorrectContactDialog({ answer, onClose, contact }: Props & { readonly contact: Contact }) {
  const [typed, setTyped] = useState(() => ContactBody.parse(contact));
  const deed = usePerform(correctContact, { onDone: onClose });
  const send = (): void => void deed.run({ ...tidyContact(typed), contactId: contact.id, version: contact.version });
  return (
    <DialogForm
      title={monitoring_contact_correct()}
      verb={monitoring_contact_save()}
      deed={deed}
      wide
      disabled={isIncomplete(typed)}
      onSend={send}
      onClose={onClose}
    >
      <ContactFields value={typed} onChange={setTyped} guardians={answer.guardians} today={answer.today} />
    </DialogForm>
  );
}

const isIncomplete = ({ words, withWhom, outsider }: ContactBody): boolean =>
  words.text.trim() === '' || (withWhom === 'other' && (outsider ?? '').trim() === '');
