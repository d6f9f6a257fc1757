import { useState } from 'react';
import {
  council_web_move,
  council_web_move_do,
  council_web_move_handed,
  council_web_move_invitations,
  council_web_move_title,
} from '#messages';
import type { Text } from '#kernel/pure/text.ts';
import { fieldErrors } from '#ui/api/field-errors.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { Dialog } from '#ui/dialog.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { getLanguage } from '#ui/language.ts';
import { emptyText } from '#ui/text-in-two.tsx';
import { moveMeeting } from '../contract.ts';
import type { MeetingView } from '../rules/meeting-view.ts';
import { DeedButton } from './deed-button.tsx';
import { DueHint } from './due-hint.tsx';
import { missingOfPlace, PlaceFields, whereOf, type Place } from './place-fields.tsx';
import { useToday } from './use-today.ts';

/** Another day, time or place; the due days of the dossiers move with it (clause 11). */
export function MoveMeetingButton({ view, why }: { readonly view: MeetingView; readonly why: string | null }) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <DeedButton variant="default" why={why} fullWidth onClick={() => setOpened(true)}>
        {council_web_move()}
      </DeedButton>
      {opened ? <MoveDialog view={view} onClose={() => setOpened(false)} /> : null}
    </>
  );
}

/** A meeting still called has them all. */
const placeOf = ({ heldOn, startsAt, place, format, link, endsBy }: MeetingView): Place => ({
  heldOn,
  startsAt: startsAt ?? '',
  place: place === null ? emptyText(getLanguage()) : readersFirst(place),
  format: format ?? 'in-person',
  link: link ?? '',
  endsBy: endsBy ?? '',
});

/** Where it has both languages, the reader's stands first. */
function readersFirst(place: Text): Text {
  const { lang, text, other } = place;
  const wanted = emptyText(getLanguage()).lang;
  return lang === wanted || other === undefined || other === '' ? place : { lang: wanted, text: other, other: text };
}

function MoveDialog({ view, onClose }: { readonly view: MeetingView; readonly onClose: () => void }) {
  const today = useToday();
  const [form, setForm] = useState<Place>(() => placeOf(view));
  const deed = usePerform(moveMeeting, { onDone: onClose });
  const { heldOn, startsAt } = form;
  return (
    <Dialog title={council_web_move_title()} onClose={onClose} wide>
      <div className="cn-form">
        <PlaceFields
          value={form}
          errors={fieldErrors(deed.failure)}
          onChange={(some) => setForm({ ...form, ...some })}
        />
        {heldOn === null || today === null ? null : <DueHint heldOn={heldOn} today={today} />}
        <p className="tk-small tk-dim">{council_web_move_invitations()}</p>
        <HandedOver view={view} heldOn={heldOn} startsAt={startsAt} />
        <FailureNote failure={deed.failure} />
        <DeedButton
          why={missingOfPlace(form)}
          loading={deed.running}
          onClick={() =>
            void (heldOn === null
              ? null
              : deed.run({ meetingId: view.id, version: view.version, heldOn, startsAt, ...whereOf(form) }))
          }
        >
          {council_web_move_do()}
        </DeedButton>
      </div>
    </Dialog>
  );
}

type HandedOverProps = Pick<Place, 'heldOn' | 'startsAt'> & { readonly view: MeetingView };

/** Clause 9: whoever holds an invitation to the day before is to be told the new one. */
function HandedOver({ view, heldOn, startsAt }: HandedOverProps) {
  const n = view.items.flatMap((item) => item.invitations.filter((one) => one.outcome !== null)).length;
  const moves = heldOn !== view.heldOn || startsAt !== view.startsAt;
  return n === 0 || !moves ? null : <p className="cn-hint">{council_web_move_handed({ n })}</p>;
}
