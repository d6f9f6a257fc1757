import { Kbd } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import type { WorkCalendar } from '#kernel/pure/working-days.ts';
import {
  council_web_agenda_empty,
  council_web_key_dossier,
  council_web_key_next,
  council_web_key_phrases,
  council_web_key_plan,
  council_web_key_protocol,
} from '#messages';
import { mayPutOn } from '../rules/check-item.ts';
import type { ItemView, MeetingView } from '../rules/meeting-view.ts';
import { DossierDrawer } from './dossier-drawer.tsx';
import { HearingAgenda } from './hearing-agenda.tsx';
import { HearingBar } from './hearing-bar.tsx';
import { HearingItem } from './hearing-item.tsx';
import { HearingSide } from './hearing-side.tsx';
import { hearingTitle, itemFullTitle } from './item-title.ts';
import { hasPlanToWrite, PlanDrawer } from './plan-drawer.tsx';
import { ProtocolDrawer } from './protocol-drawer.tsx';
import { useHearing } from './use-hearing.ts';
import type { Me } from '#features/cases/web/use-me.ts';
import { whyNot } from './why-not.ts';

export type HearingProps = { readonly view: MeetingView; readonly me: Me; readonly calendar: WorkCalendar };

/** The screen of a meeting: agenda left, the question in the middle, people right. Keys: Ctrl+Enter, D, L, P. */
export function Hearing({ view, me, calendar }: HearingProps) {
  const hearing = useHearing(view, calendar);
  const { item, desk, form, check } = hearing;
  const asides = useAsides(item, hearing.next);
  const title = item === undefined ? hearingTitle(view) : itemFullTitle(item);
  useEffect(() => {
    document.title = `${title} - Тірек`;
  }, [title]);
  return (
    <div className="cn-hearing">
      <HearingBar view={view} me={me} hearing={hearing} onProtocol={asides.open.protocol} />
      <div className="cn-hearing-columns">
        <HearingAgenda
          hearing={hearing}
          locked={whyNot(mayPutOn({ meetingState: view.state, afterTheFact: view.afterTheFact }))}
        />
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
              onDossier={asides.open.dossier}
              onPlan={asides.open.plan}
            />
          )}
          <Keys />
        </div>
        <HearingSide view={view} item={item} me={me} />
      </div>
      <Asides meetingId={view.id} item={item} asides={asides} />
    </div>
  );
}

const Keys = () => (
  <p className="cn-keys tk-small tk-dim">
    <Kbd>Ctrl ↵</Kbd> {council_web_key_next()} · <Kbd>D</Kbd> {council_web_key_dossier()} · <Kbd>L</Kbd>{' '}
    {council_web_key_plan()} · <Kbd>P</Kbd> {council_web_key_protocol()} · <Kbd>/</Kbd> {council_web_key_phrases()}
  </p>
);

type Aside = 'dossier' | 'plan' | 'protocol';
type AsidesState = {
  readonly opened: Aside | null;
  readonly close: () => void;
  readonly open: Readonly<Record<Aside, () => void>>;
};

/** What is opened beside the question, one at a time, with its keys; while the plan is written they are its own. */
function useAsides(item: ItemView | undefined, next: () => Promise<void>): AsidesState {
  const [opened, setOpened] = useState<Aside | null>(null);
  const may: Readonly<Record<Aside, boolean>> = {
    dossier: item !== undefined && item.dossier !== null,
    plan: item !== undefined && hasPlanToWrite(item),
    protocol: true,
  };
  const toggle = (aside: Aside) => (): void => {
    if (opened !== 'plan' && may[aside]) setOpened(opened === aside ? null : aside);
  };
  useHotkeys([['mod+Enter', () => (opened === 'plan' ? undefined : void next())]], []);
  useHotkeys([
    ['D', toggle('dossier'), { usePhysicalKeys: true }],
    ['L', toggle('plan'), { usePhysicalKeys: true }],
    ['P', toggle('protocol'), { usePhysicalKeys: true }],
  ]);
  return {
    opened,
    close: () => setOpened(null),
    open: {
      dossier: () => setOpened('dossier'),
      plan: () => setOpened('plan'),
      protocol: () => setOpened('protocol'),
    },
  };
}

type AsidesProps = {
  readonly meetingId: string;
  readonly item: ItemView | undefined;
  readonly asides: AsidesState;
};

const Asides = ({ meetingId, item, asides: { opened, close } }: AsidesProps) => (
  <>
    {item === undefined || item.dossier === null ? null : (
      <DossierDrawer item={item} opened={opened === 'dossier'} onClose={close} />
    )}
    {item === undefined || !hasPlanToWrite(item) ? null : (
      <PlanDrawer item={item} opened={opened === 'plan'} onClose={close} />
    )}
    <ProtocolDrawer meetingId={meetingId} opened={opened === 'protocol'} onClose={close} />
  </>
);
