import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { council_web_minutes_of, council_web_minutes_short } from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { timeItem } from '../rules/agenda-contract.ts';
import type { ItemView, MeetingView } from '../rules/meeting-view.ts';
import { moveMeeting } from '../rules/move-meeting.ts';
import { itemFullTitle } from './item-title.ts';
import { mayDo, type Me } from '#features/cases/web/use-me.ts';

export type MinutesFieldProps = {
  readonly item: ItemView;
  readonly view: MeetingView;
  readonly me: Me | undefined;
};

/** How many minutes a question is planned for; kept when the field is left. */
export function MinutesField({ item, view, me }: MinutesFieldProps) {
  const [typed, setTyped] = useState<number | null>(item.minutes);
  const deed = usePerform(timeItem);
  if (!mayDo(me, timeItem) || !moveMeeting(view.state, 'take-off').ok) {
    return item.minutes === null ? null : (
      <span className="tk-small tk-dim">{council_web_minutes_short({ n: item.minutes })}</span>
    );
  }
  const keep = (): void =>
    typed === item.minutes ? undefined : void deed.run({ itemId: item.id, version: item.version, minutes: typed });
  return (
    <span className="cn-minutes">
      <NumberInput
        size="xs"
        aria-label={council_web_minutes_of({ title: itemFullTitle(item) })}
        placeholder={council_web_minutes_short({ n: '…' })}
        hideControls
        allowDecimal={false}
        allowNegative={false}
        min={1}
        max={240}
        value={typed ?? ''}
        onChange={(value) => setTyped(typeof value === 'number' && value > 0 ? value : null)}
        onBlur={keep}
      />
      <FailureNote failure={deed.failure} />
    </span>
  );
}
