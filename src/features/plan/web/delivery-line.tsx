import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';
import {
  plan_copy_by,
  plan_copy_scan_later,
  plan_copy_scan_open,
  plan_copy_taken_by_link,
  plan_copy_witnesses,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { Dialog } from '#ui/dialog.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { FileDrop } from '#ui/file-drop.tsx';
import { longDay } from '#ui/long-day.ts';
import { PaperButtons } from '#ui/paper-buttons.tsx';
import { say } from '#ui/say.ts';
import type { Delivery } from '../contract.ts';
import { attachReceipt } from '../rules/delivery-contract.ts';
import { mayAttachReceipt } from '../rules/may-attach-receipt.ts';
import { readable } from './plan-words.ts';

type DeliveryLineProps = { readonly delivery: Delivery; readonly mayAttach: boolean };

/** One copy: who took or refused it, when, how, who recorded it; its paper and the scan of the signed one. */
export function DeliveryLine({ delivery, mayAttach }: DeliveryLineProps) {
  const { id, guardianName, outcome, onDay, way, fileId } = delivery;
  const scannable = mayAttach && mayAttachReceipt({ way, hasScan: fileId !== null, fileIsFree: true }).ok;
  return (
    <div className="pl-tools">
      <div>
        <b>{guardianName}</b>: {say(`plan_copy_${outcome}`)}, {longDay(onDay)}, {say(`plan_way_${way}`)}
        <p className="tk-small tk-dim">{factsOf(delivery).join(' · ')}</p>
        {fileId === null ? null : (
          <Anchor href={`/api/files/${fileId}`} target="_blank" rel="noopener">
            {plan_copy_scan_open()}
          </Anchor>
        )}
      </div>
      {scannable ? <LaterScan deliveryId={id} /> : null}
      <PaperButtons paper="plan-receipt" id={id} />
    </div>
  );
}

const factsOf = ({ way, recordedByName, witnesses, note }: Delivery): string[] => [
  way === 'link' ? plan_copy_taken_by_link() : plan_copy_by({ name: recordedByName }),
  ...(witnesses.length === 0 ? [] : [plan_copy_witnesses({ names: witnesses.join(', ') })]),
  ...(note === null ? [] : [readable(note)]),
];

/** The signed receipt or act, scanned after the copy was recorded. */
function LaterScan({ deliveryId }: { readonly deliveryId: string }) {
  const [opened, setOpened] = useState(false);
  const close = (): void => setOpened(false);
  const deed = usePerform(attachReceipt, { onDone: close });
  return (
    <>
      <Button variant="subtle" size="compact-md" onClick={() => setOpened(true)}>
        {plan_copy_scan_later()}
      </Button>
      {opened ? (
        <Dialog title={plan_copy_scan_later()} onClose={close}>
          <FileDrop
            label={plan_copy_scan_later()}
            accept="image/*,application/pdf"
            onUploaded={({ fileId }) => void deed.run({ deliveryId, fileId })}
          />
          <FailureNote failure={deed.failure} />
        </Dialog>
      ) : null}
    </>
  );
}
