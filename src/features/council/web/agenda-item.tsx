import { ActionIcon } from '@mantine/core';
import {
  council_web_called_by_plan,
  council_web_down,
  council_web_rolled_over,
  council_web_sibling_of,
  council_web_up,
} from '#messages';
import { Icon } from '#ui/icon.tsx';
import type { ItemView, MeetingView } from '../rules/meeting-view.ts';
import { DeparturesAhead } from './departures-ahead.tsx';
import { inOrder } from './in-order.ts';
import { Invitations } from './invitations.tsx';
import { itemFullTitle, itemKindWord } from './item-title.ts';
import { MinutesField } from './minutes-field.tsx';
import { Readiness } from './readiness.tsx';
import { RemoveItemButton } from './remove-item-button.tsx';
import { Ties } from './ties.tsx';
import type { Me } from '#features/cases/web/use-me.ts';

export type AgendaItemProps = {
  readonly item: ItemView;
  readonly view: MeetingView;
  readonly me: Me | undefined;
  readonly place: number;
  readonly last: boolean;
  readonly dragged: boolean;
  /** Null while the order cannot change. */
  readonly onMove: ((place: number, focusId: string) => void) | null;
  readonly onDrag: (id: string | null) => void;
  readonly onDropHere: () => void;
};

/** One question of the agenda with all that its hearing needs beforehand. */
export function AgendaItem(props: AgendaItemProps) {
  const { item, view, me, place, onMove, onDrag } = props;
  return (
    <li
      className={props.dragged ? 'tk-panel cn-item cn-dragged' : 'tk-panel cn-item'}
      draggable={onMove !== null}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        onDrag(item.id);
      }}
      onDragEnd={() => onDrag(null)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        props.onDropHere();
      }}
    >
      <div className="cn-item-head">
        <span className="cn-item-no" aria-hidden="true">
          {place + 1}
        </span>
        <div className="cn-grow">
          <h3>{itemFullTitle(item)}</h3>
          <p className="tk-small tk-dim">
            {itemKindWord(item)}
            {item.rolledFrom === null ? '' : ` · ${council_web_rolled_over()}`}
            {item.planRowId === null ? '' : ` · ${council_web_called_by_plan()}`}
            {siblingWords(item, view)}
          </p>
        </div>
        <MinutesField item={item} view={view} me={me} />
        <Arrows {...props} />
        {view.state === 'called' ? <RemoveItemButton item={item} me={me} /> : null}
      </div>
      <Ties view={view} item={item} />
      <Readiness item={item} today={me?.calendarToday ?? null} />
      {item.caseId === null ? null : <Invitations item={item} view={view} me={me} />}
      <DeparturesAhead ahead={item.ahead} />
    </li>
  );
}

/** «қарындасы не бауыры: 3-мәселе»; each keeps papers of their own. */
function siblingWords(item: ItemView, view: MeetingView): string {
  const places = inOrder(view.items, null).flatMap((one, at) => (item.siblings.includes(one.id) ? [at + 1] : []));
  return places.length === 0 ? '' : ` · ${council_web_sibling_of({ questions: places.join(', ') })}`;
}

function Arrows({ item, place, last, onMove }: AgendaItemProps) {
  const up = `up-${item.id}`;
  const down = `down-${item.id}`;
  return (
    <span className="cn-arrows">
      <ActionIcon
        id={up}
        variant="subtle"
        color="gray"
        aria-label={council_web_up({ title: itemFullTitle(item) })}
        data-disabled={onMove === null || place === 0}
        aria-disabled={onMove === null || place === 0}
        onClick={() => (place === 0 ? undefined : onMove?.(place - 1, up))}
      >
        <span className="cn-turned">
          <Icon name="down" />
        </span>
      </ActionIcon>
      <ActionIcon
        id={down}
        variant="subtle"
        color="gray"
        aria-label={council_web_down({ title: itemFullTitle(item) })}
        data-disabled={onMove === null || last}
        aria-disabled={onMove === null || last}
        onClick={() => (last ? undefined : onMove?.(place + 1, down))}
      >
        <Icon name="down" />
      </ActionIcon>
    </span>
  );
}
