import { Button, Kbd } from '@mantine/core';
import { useEffect, useRef } from 'react';
import {
  council_web_grounds,
  council_web_next_question,
  council_web_on_record,
  council_web_papers,
  council_web_petition_filed,
  council_web_plan_write,
  council_web_save_last,
  council_web_speaker,
} from '#messages';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { longDay } from '#ui/long-day.ts';
import type { ItemView, MeetingView } from '../rules/meeting-view.ts';
import type { DecisionCheck } from './decision-check.ts';
import type { DecisionForm } from './decision-form.ts';
import { DecisionPanel } from './decision-panel.tsx';
import { HeardNotes } from './heard-notes.tsx';
import { itemFullTitle, itemKindWord } from './item-title.ts';
import { LentToItem } from './lent-panels.ts';
import type { NotesDesk } from './notes-desk.ts';
import { packFor } from '#features/procedure/web/packs.ts';
import { groundWord } from './pack-for.ts';
import { hasPlanToWrite } from './plan-drawer.tsx';
import { Ties } from './ties.tsx';
import { useDesk } from './use-desks.ts';
import type { HearingState } from './use-hearing.ts';

export type HearingItemProps = {
  readonly view: MeetingView;
  readonly item: ItemView;
  readonly desk: NotesDesk;
  readonly hearing: HearingState;
  readonly form: DecisionForm;
  readonly check: DecisionCheck;
  readonly onDossier: () => void;
  readonly onPlan: () => void;
};

/** The question on the table: who, why, what was heard, what is decided. */
export function HearingItem({ view, item, desk, hearing, form, check, onDossier, onPlan }: HearingItemProps) {
  const { failure } = useDesk(desk);
  const place = useRef<HTMLElement>(null);
  const isLast = hearing.items.at(-1)?.id === item.id;
  useEffect(() => {
    const notes = place.current?.querySelector('textarea');
    notes?.focus({ preventScroll: true });
    notes?.setSelectionRange(notes.value.length, notes.value.length);
  }, []);
  return (
    <article ref={place} aria-label={itemFullTitle(item)}>
      <div className="cn-item-head">
        <h2 className="cn-child">{itemFullTitle(item)}</h2>
        <Beside item={item} onDossier={onDossier} onPlan={onPlan} />
      </div>
      <p className="tk-small tk-dim">{itemFacts(item)}</p>
      <Grounds item={item} />
      <LentToItem meetingId={view.id} itemId={item.id} />
      <Ties view={view} item={item} />
      <HeardNotes view={view} item={item} desk={desk} />
      <FailureNote failure={failure} />
      <DecisionPanel
        view={view}
        item={item}
        desk={desk}
        form={form}
        check={check}
        hearing={hearing}
        onPlan={hasPlanToWrite(item) ? onPlan : null}
      />
      <div className="cn-next">
        <Button
          loading={hearing.recording}
          aria-keyshortcuts="Control+Enter"
          rightSection={<Kbd>Ctrl ↵</Kbd>}
          onClick={() => void hearing.next()}
        >
          {isLast ? council_web_save_last() : council_web_next_question()}
        </Button>
      </div>
    </article>
  );
}

/** Papers and plan of the child, one key away. */
const Beside = ({ item, onDossier, onPlan }: Pick<HearingItemProps, 'item' | 'onDossier' | 'onPlan'>) => (
  <div className="cn-buttons">
    {item.dossier === null ? null : (
      <Button
        variant="default"
        aria-haspopup="dialog"
        aria-keyshortcuts="D"
        rightSection={<Kbd>D</Kbd>}
        onClick={onDossier}
      >
        {council_web_papers({ ready: item.dossier.ready, expected: item.dossier.expected })}
      </Button>
    )}
    {hasPlanToWrite(item) ? (
      <Button
        variant="default"
        aria-haspopup="dialog"
        aria-keyshortcuts="L"
        rightSection={<Kbd>L</Kbd>}
        onClick={onPlan}
      >
        {council_web_plan_write()}
      </Button>
    ) : null}
  </div>
);

const Grounds = ({ item }: { readonly item: ItemView }) =>
  item.grounds.length === 0 ? null : (
    <p className="tk-small tk-dim">
      {council_web_grounds()}: {item.grounds.map((code) => groundWord(packFor(item.packId), code)).join('; ')}{' '}
      <ClauseChip clause={18} />
    </p>
  );

function itemFacts(item: ItemView): string {
  const facts = [itemKindWord(item)];
  if (item.placedOn !== null && item.endsOn !== null)
    facts.push(council_web_on_record({ from: longDay(item.placedOn), to: longDay(item.endsOn) }));
  if (item.petition !== null) facts.push(council_web_petition_filed({ day: longDay(item.petition.filedOn) }));
  if (item.speaker !== null) facts.push(council_web_speaker({ name: item.speaker.name }));
  return facts.join(' · ');
}
