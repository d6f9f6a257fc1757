import { Kbd } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { useEffect } from 'react';
import type { WorkCalendar } from '#kernel/pure/working-days.ts';
import {
  council_web_agenda_empty,
  council_web_key_dossier,
  council_web_key_next,
  council_web_key_phrases,
  council_web_key_protocol,
} from '#messages';
import type { MeetingView } from '../rules/meeting-view.ts';
import { DossierDrawer } from './dossier-drawer.tsx';
import { HearingAgenda } from './hearing-agenda.tsx';
import { HearingBar } from './hearing-bar.tsx';
import { HearingItem } from './hearing-item.tsx';
import { HearingSide } from './hearing-side.tsx';
import { hearingTitle, itemFullTitle } from './item-title.ts';
import { ProtocolDrawer } from './protocol-drawer.tsx';
import { useHearing } from './use-hearing.ts';
import type { Me } from './use-me.ts';

export type HearingProps = { readonly view: MeetingView; readonly me: Me; readonly calendar: WorkCalendar };

/** The screen of a meeting: agenda left, the question in the middle, people right. Keys: Ctrl+Enter, D, P. */
export function Hearing({ view, me, calendar }: HearingProps) {
  const hearing = useHearing(view, calendar);
  const [dossier, dossierDoor] = useDisclosure(false);
  const [protocol, protocolDoor] = useDisclosure(false);
  const { item, desk, form, check } = hearing;
  useHotkeys([['mod+Enter', () => void hearing.next()]], []);
  useHotkeys([
    ['D', () => (item?.dossier === null ? undefined : dossierDoor.toggle()), { usePhysicalKeys: true }],
    ['P', protocolDoor.toggle, { usePhysicalKeys: true }],
  ]);
  const title = item === undefined ? hearingTitle(view) : itemFullTitle(item);
  useEffect(() => {
    document.title = `${title} - Тірек`;
  }, [title]);
  return (
    <div className="cn-hearing">
      <HearingBar view={view} me={me} hearing={hearing} onProtocol={protocolDoor.open} />
      <div className="cn-hearing-columns">
        <HearingAgenda hearing={hearing} />
        <div className="cn-hearing-middle">
          {item === undefined || desk === null || form === null || check === null ? (
            <p className="tk-dim">{council_web_agenda_empty()}</p>
          ) : (
            <HearingItem
              key={item.id}
              view={view}
              item={item}
              desk={desk}
              hearing={hearing}
              form={form}
              check={check}
              onDossier={dossierDoor.open}
            />
          )}
          <p className="cn-keys tk-small tk-dim">
            <Kbd>Ctrl ↵</Kbd> {council_web_key_next()} · <Kbd>D</Kbd> {council_web_key_dossier()} · <Kbd>P</Kbd>{' '}
            {council_web_key_protocol()} · <Kbd>/</Kbd> {council_web_key_phrases()}
          </p>
        </div>
        <HearingSide view={view} item={item} me={me} />
      </div>
      {item === undefined || item.dossier === null ? null : (
        <DossierDrawer item={item} opened={dossier} onClose={dossierDoor.close} />
      )}
      <ProtocolDrawer meetingId={view.id} opened={protocol} onClose={protocolDoor.close} />
    </div>
  );
}
