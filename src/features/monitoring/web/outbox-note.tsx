import { Alert, Button } from '@mantine/core';
import { useMe } from '#features/cases/web/use-me.ts';
import { pluralOf } from '#kernel/pure/plural.ts';
import {
  monitoring_outbox_forget,
  monitoring_outbox_hint,
  monitoring_outbox_refused,
  monitoring_outbox_send,
} from '#messages';
import { Icon } from '#ui/icon.tsx';
import { useLanguage } from '#ui/language.ts';
import { say } from '#ui/say.ts';
import { useOutbox, type Outbox } from './use-outbox.ts';
import './monitoring.css';

/** How many visits wait on this phone, with a way to send them now; nothing when none waits. */
export const OutboxNote = () => <OutboxShown outbox={useOutbox(useMe()?.accountId)} />;

export function OutboxShown({ outbox }: { readonly outbox: Outbox }) {
  const language = useLanguage();
  const { waiting } = outbox;
  if (waiting.length === 0) return null;
  const n = waiting.length;
  const refused = waiting.filter((visit) => visit.refused !== null);
  return (
    <Alert role="status" variant="light" icon={<Icon name="upload" />} mb="md">
      <b>{say(`monitoring_outbox_${pluralOf(n, language)}`, { n })}</b>
      <p className="tk-small">{monitoring_outbox_hint()}</p>
      {refused.map((visit) => (
        <p key={visit.id} className="tk-small">
          {monitoring_outbox_refused({ name: visit.pupilName, why: visit.refused ?? '' })}{' '}
          <Button size="compact-sm" variant="default" onClick={() => void outbox.forget(visit.id)}>
            {monitoring_outbox_forget()}
          </Button>
        </p>
      ))}
      {refused.length === n ? null : (
        <Button variant="default" onClick={() => void outbox.sendNow().catch(() => undefined)}>
          {monitoring_outbox_send()}
        </Button>
      )}
    </Alert>
  );
}
