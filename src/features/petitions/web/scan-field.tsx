import { Chip } from '#ui/status-badge.tsx';
import { FileDrop } from '#ui/file-drop.tsx';

export type Scan = { readonly fileId: string; readonly name: string };
type ScanFieldProps = {
  readonly label: string;
  readonly scan: Scan | null;
  readonly onChange: (scan: Scan) => void;
};

/** A scan of a signed paper, sent as soon as it is chosen. */
export const ScanField = ({ label, scan, onChange }: ScanFieldProps) => (
  <div>
    <FileDrop label={label} accept="image/*,application/pdf" onUploaded={onChange} />
    {scan === null ? null : <Chip>{scan.name}</Chip>}
  </div>
);
