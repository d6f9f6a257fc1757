import type { z } from 'zod';
import {
  council_web_after_the_fact,
  council_web_attach_scan,
  council_web_order_scan_missing,
  council_web_see_scan,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { FileDrop } from '#ui/file-drop.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import { attachOrderScan } from '../contract.ts';
import type { CompositionView } from '../rules/meeting-view.ts';

export type OrderOnPaperProps = {
  readonly of: Pick<z.infer<typeof CompositionView>, 'id' | 'version' | 'afterTheFact' | 'fileId'>;
  /** The reader may attach the scan while there is none. */
  readonly attaches: boolean;
};

/** Clause 6: whether the order came here later than it was in force, and its scan, which may come later still. */
export function OrderOnPaper({ of: { id, version, afterTheFact, fileId }, attaches }: OrderOnPaperProps) {
  const deed = usePerform(attachOrderScan);
  return (
    <>
      <p className="cn-buttons">
        {afterTheFact ? <StatusBadge icon="edit">{council_web_after_the_fact()}</StatusBadge> : null}
        {afterTheFact && fileId === null ? (
          <StatusBadge tone="due">{council_web_order_scan_missing()}</StatusBadge>
        ) : null}
        {fileId === null ? null : <a href={`/api/files/${fileId}`}>{council_web_see_scan()}</a>}
      </p>
      {attaches && fileId === null ? (
        <FileDrop
          label={council_web_attach_scan()}
          accept="image/*,application/pdf"
          onUploaded={(file) => void deed.run({ compositionId: id, version, fileId: file.fileId })}
        />
      ) : null}
      <FailureNote failure={deed.failure} />
    </>
  );
}
