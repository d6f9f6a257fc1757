import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { DeedButton } from '#features/council/web/deed-button.tsx';
import {
  links_web_mail_hint,
  links_web_mail_missing,
  links_web_mail_send,
  links_web_mail_title,
  links_web_mail_to,
} from '#messages';
import { fieldErrors } from '#ui/api/field-errors.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { Dialog } from '#ui/dialog.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { mailLink } from '../contract.ts';
import type { LinkCard } from '../rules/link-view.ts';

type MailDialogProps = { readonly link: LinkCard; readonly onClose: () => void };

/** Where to send the address; the last one used stands there already. */
export function MailDialog({ link, onClose }: MailDialogProps) {
  const [to, setTo] = useState(link.mails[0]?.to ?? '');
  const deed = usePerform(mailLink, { onDone: onClose });
  return (
    <Dialog title={links_web_mail_title({ name: link.name })} onClose={onClose}>
      <form
        className="cn-form"
        onSubmit={(event) => {
          event.preventDefault();
          void deed.run({ linkId: link.id, version: link.version, to: to.trim() });
        }}
      >
        <p>{links_web_mail_hint()}</p>
        <TextInput
          type="email"
          label={links_web_mail_to()}
          required
          maxLength={200}
          value={to}
          error={fieldErrors(deed.failure)['to']}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
        <FailureNote failure={deed.failure} />
        <DeedButton
          why={to.trim() === '' ? links_web_mail_missing() : null}
          loading={deed.running}
          onClick={() => void deed.run({ linkId: link.id, version: link.version, to: to.trim() })}
        >
          {links_web_mail_send()}
        </DeedButton>
      </form>
    </Dialog>
  );
}
