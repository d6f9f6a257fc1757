import { useState } from 'react';
import { council_web_move, council_web_move_do, council_web_move_invitations, council_web_move_title } from '#messages';
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
import { useToday } from './use-me.ts';

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
  place: place ?? emptyText(getLanguage()),
  format: format ?? 'in-person',
  link: link ?? '',
  endsBy: endsBy ?? '',
});

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
