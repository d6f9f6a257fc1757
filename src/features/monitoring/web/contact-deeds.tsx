import {
  monitoring_contact_close_hint,
  monitoring_contact_close_words,
  monitoring_contact_earlier,
  monitoring_contact_earlier_none,
  monitoring_contact_replaced,
  monitoring_contact_return_close,
  monitoring_contact_withdraw,
  monitoring_contact_withdraw_hint,
  monitoring_contact_withdraw_why,
} from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { Dialog } from '#ui/dialog.tsx';
import { longDay } from '#ui/long-day.ts';
import { say } from '#ui/say.ts';
import { closeReturn, contactVersions, withdrawContact, type Contact } from '../rules/contact-contract.ts';
import { AddContactDialog, CorrectContactDialog } from './contact-dialog.tsx';
import { readable, type SupportAnswer } from './support-words.ts';
import { WordDialog } from './word-dialog.tsx';

export type ContactDeed = 'follow' | 'close' | 'correct' | 'withdraw' | 'earlier';

type Props = { readonly contact: Contact; readonly answer: SupportAnswer; readonly onClose: () => void };

/** What may be done to a contact, each in its dialog. */
export function ContactDeeds({ deed, ...props }: Props & { readonly deed: ContactDeed }) {
  const { contact, answer, onClose } = props;
  switch (deed) {
    case 'follow':
      return <AddContactDialog answer={answer} follows={contact} onClose={onClose} />;
    case 'close':
      return <CloseReturn {...props} />;
    case 'correct':
      return <CorrectContactDialog answer={answer} contact={contact} onClose={onClose} />;
    case 'withdraw':
      return <Withdraw {...props} />;
    case 'earlier':
      return <Earlier {...props} />;
  }
}

function CloseReturn({ contact: { id, version }, onClose }: Props) {
  const deed = usePerform(closeReturn, { onDone: onClose });
  return (
    <WordDialog
      title={monitoring_contact_return_close()}
      label={monitoring_contact_close_words()}
      hint={monitoring_contact_close_hint()}
      verb={monitoring_contact_return_close()}
      deed={deed}
      onSend={(words) => void deed.run({ contactId: id, version, words })}
      onClose={onClose}
    />
  );
}

function Withdraw({ contact: { id, version }, onClose }: Props) {
  const deed = usePerform(withdrawContact, { onDone: onClose });
  return (
    <WordDialog
      title={monitoring_contact_withdraw()}
      label={monitoring_contact_withdraw_why()}
      hint={monitoring_contact_withdraw_hint()}
      verb={monitoring_contact_withdraw()}
      deed={deed}
      onSend={(why) => void deed.run({ contactId: id, version, why })}
      onClose={onClose}
    />
  );
}

function Earlier({ contact, answer, onClose }: Props) {
  const ask = useAsk(contactVersions, { contactId: contact.id });
  return (
    <Dialog title={monitoring_contact_earlier()} onClose={onClose}>
      <Answered ask={ask}>
        {({ earlier }) =>
          earlier.length === 0 ? (
            <p className="tk-dim">{monitoring_contact_earlier_none()}</p>
          ) : (
            earlier.map(({ version, body, replacedBy, replacedOn }) => (
              <div key={version} className="mo-earlier">
                <b>{say(`monitoring_kind_${body.kind}`)}</b> · {longDay(body.on, answer.today)}
                <p className="mo-words">{readable(body.words)}</p>
                <p className="tk-small tk-dim">
                  {monitoring_contact_replaced({ name: replacedBy, day: longDay(replacedOn, answer.today) })}
                </p>
              </div>
            ))
          )
        }
      </Answered>
    </Dialog>
  );
}
