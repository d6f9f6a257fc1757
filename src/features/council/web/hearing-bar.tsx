import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import {
  council_web_after_the_fact,
  council_web_all_saved,
  council_web_protocol_draft,
  council_web_reading_through,
  council_web_running,
  council_web_secretary_is,
  council_web_to_protocol,
} from '#messages';
import { SavedMark } from '#ui/saved-mark.tsx';
import { Icon } from '#ui/icon.tsx';
import { hourOf } from '#ui/long-day.ts';
import { StatusBadge } from '#ui/status-badge.tsx';
import type { MeetingView } from '../rules/meeting-view.ts';
import { CloseMeetingButton } from './close-meeting-button.tsx';
import { hearingTitle } from './item-title.ts';
import { protocolPath } from './meeting-path.ts';
import type { NotesDesk } from './notes-desk.ts';
import { useDesk } from './use-desks.ts';
import type { HearingState } from './use-hearing.ts';
import type { Me } from '#features/cases/web/use-me.ts';
import { useNow } from './use-now.ts';

export type HearingBarProps = {
  readonly view: MeetingView;
  readonly me: Me;
  readonly hearing: HearingState;
  readonly onProtocol: () => void;
};

/** What goes on, whether it is saved, the protocol as it grows, the end. */
export function HearingBar({ view, me, hearing, onProtocol }: HearingBarProps) {
  const secretary = view.people.find((one) => one.id === view.secretaryId);
  return (
    <div className="cn-hearing-bar">
      <div className="cn-hearing-title">
        <h1>{hearingTitle(view)}</h1>
        <Running view={view} />
      </div>
      <div className="cn-hearing-saved tk-small tk-dim">
        {hearing.desk === null ? null : <Saved desk={hearing.desk} />}
        {secretary === undefined ? null : <span>{council_web_secretary_is({ name: secretary.name })}</span>}
      </div>
      <div className="cn-buttons">
        <Button
          variant="default"
          aria-haspopup="dialog"
          aria-keyshortcuts="P"
          leftSection={<Icon name="file" />}
          onClick={onProtocol}
        >
          {council_web_protocol_draft()}
        </Button>
        {view.state === 'opened' ? (
          <CloseMeetingButton view={view} me={me} flushAll={hearing.flushAll} />
        ) : (
          <Button variant="default" component={Link} to={protocolPath(view.id)}>
            {council_web_to_protocol()}
          </Button>
        )}
      </div>
    </div>
  );
}

function Running({ view }: { readonly view: MeetingView }) {
  const now = useNow();
  if (view.state !== 'opened') return <StatusBadge icon="edit">{council_web_reading_through()}</StatusBadge>;
  return (
    <StatusBadge tone="accent">
      {view.afterTheFact ? council_web_after_the_fact() : council_web_running({ hour: hourOf(now) })}
    </StatusBadge>
  );
}

function Saved({ desk }: { readonly desk: NotesDesk }) {
  const { state } = useDesk(desk);
  if (state === 'saved')
    return (
      <span className="tk-saved" role="status">
        <Icon name="check" size={15} />
        {council_web_all_saved()}
      </span>
    );
  return <SavedMark state={state} />;
}
