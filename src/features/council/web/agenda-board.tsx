import { VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, useState, type RefObject } from 'react';
import {
  council_web_agenda,
  council_web_agenda_empty,
  council_web_agenda_empty_text,
  council_web_moved_to,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { Section } from '#ui/page.tsx';
import { orderItems } from '../contract.ts';
import type { MeetingView } from '../rules/meeting-view.ts';
import { moveMeeting } from '../rules/move-meeting.ts';
import { AgendaItem } from './agenda-item.tsx';
import { AgendaTimeLine } from './agenda-time-line.tsx';
import { inOrder, movedTo } from './in-order.ts';
import { itemTitle } from './item-title.ts';
import { mayDo, type Me } from '#features/cases/web/use-me.ts';

/** The agenda: put in order by dragging or by the arrows beside each question. */
export function AgendaBoard({ view, me }: { readonly view: MeetingView; readonly me: Me | undefined }) {
  const [wanted, setWanted] = useState<readonly string[] | null>(null);
  const [said, setSaid] = useState('');
  const [dragged, setDragged] = useState<string | null>(null);
  const focus = useRef<string | null>(null);
  const deed = usePerform(orderItems);
  const items = inOrder(view.items, wanted);
  const movable = mayDo(me, orderItems) && moveMeeting(view.state, 'take-off').ok;

  useFocusKept(focus);
  const move = async (id: string, place: number): Promise<void> => {
    const itemIds = movedTo(idsOf(items), id, place);
    const item = items.find((one) => one.id === id);
    if (item !== undefined) setSaid(council_web_moved_to({ title: itemTitle(item), n: place + 1 }));
    setWanted(itemIds);
    await deed.run({ meetingId: view.id, version: view.version, itemIds: [...itemIds] });
    focus.current = null;
    setWanted(null);
  };

  const step = (id: string, place: number, focusId: string): void => {
    focus.current = focusId;
    void move(id, place);
  };

  return (
    <Section title={council_web_agenda({ n: items.length })}>
      {items.length === 0 ? emptyAgenda() : <AgendaTimeLine view={view} />}
      <ol className="cn-agenda">
        {items.map((item, place) => (
          <AgendaItem
            key={item.id}
            item={item}
            view={view}
            me={me}
            place={place}
            last={place === items.length - 1}
            dragged={dragged === item.id}
            onMove={movable && !deed.running ? (to, focusId) => step(item.id, to, focusId) : null}
            onDrag={setDragged}
            onDropHere={() => (dragged === null ? undefined : void move(dragged, place))}
          />
        ))}
      </ol>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      <FailureNote failure={deed.failure} />
    </Section>
  );
}

const emptyAgenda = () => (
  <EmptyState icon="council" title={council_web_agenda_empty()} text={council_web_agenda_empty_text()} />
);

const idsOf = (items: readonly { readonly id: string }[]): readonly string[] => items.map((one) => one.id);

/** The arrow that moved a question keeps the focus while the list is drawn anew. */
function useFocusKept(focus: RefObject<string | null>): void {
  useEffect(() => {
    if (focus.current !== null) document.getElementById(focus.current)?.focus();
  });
}
