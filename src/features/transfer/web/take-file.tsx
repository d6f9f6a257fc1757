import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { z } from 'zod';
import { transfer_drop, transfer_drop_hint, transfer_known } from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { SheetDrop } from '#ui/import/sheet-drop.tsx';
import { openParcel } from '../contract.ts';

const Taken = z.object({ parcelId: z.string() });

/** A sealed file carried by hand: taken in and opened at once. */
export function TakeFile() {
  const navigate = useNavigate();
  const [known, setKnown] = useState(false);
  const open = usePerform(openParcel, {
    onDone: (opened) => {
      setKnown(opened.known);
      if (!opened.known) void navigate({ to: `/transfers/${opened.transferId}` });
    },
  });
  const take = (value: unknown): void => {
    setKnown(false);
    void open.run(Taken.parse(value));
  };
  return (
    <>
      <SheetDrop
        door="transfer.take-in"
        label={transfer_drop()}
        hint={transfer_drop_hint()}
        accept=".tirek"
        quiet
        onTaken={take}
      />
      {known ? <p role="status">{transfer_known()}</p> : null}
      <FailureNote failure={open.failure} />
    </>
  );
}
