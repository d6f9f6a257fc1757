import { pupils_web_movements } from '#messages';
import { useAsk } from '#ui/api/use-ask.ts';
import { say } from '#ui/say.ts';
import { Timeline } from '#ui/timeline.tsx';
import { movements } from '../contract.ts';

/** When the pupil left, why and where to, and when the pupil was back; nothing for most. */
export function MovementsList({ pupilId }: { readonly pupilId: string }) {
  const ask = useAsk(movements, { pupilId });
  const rows = ask.data?.rows ?? [];
  if (rows.length === 0) return null;
  const items = rows.map(({ id, onDay, kind, reason, place, note }) => {
    const why = reason === null ? null : say(`pupils_web_leave_${reason}`);
    const detail = [why, place, note].filter((one) => one !== null).join(' · ');
    const text = say(`pupils_web_movement_${kind}`);
    return detail === '' ? { id, on: onDay, text } : { id, on: onDay, text, detail };
  });
  return (
    <div style={{ marginTop: 16 }}>
      <h4>{pupils_web_movements()}</h4>
      <Timeline items={items} />
    </div>
  );
}
