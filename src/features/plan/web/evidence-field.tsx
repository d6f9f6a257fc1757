import { ActionIcon } from '@mantine/core';
import { plan_evidence, plan_evidence_n, plan_evidence_remove } from '#messages';
import { FileDrop } from '#ui/file-drop.tsx';
import { Icon } from '#ui/icon.tsx';

type EvidenceFieldProps = { readonly fileIds: readonly string[]; readonly onChange: (fileIds: string[]) => void };

/** Scans or photographs that show what was done; words are enough, too. */
export const EvidenceField = ({ fileIds, onChange }: EvidenceFieldProps) => (
  <div className="pl-stack">
    <FileDrop
      label={plan_evidence()}
      accept="image/*,application/pdf"
      disabled={fileIds.length >= 5}
      onUploaded={({ fileId }) => onChange([...fileIds, fileId])}
    />
    {fileIds.length === 0 ? null : (
      <ul className="pl-files">
        {fileIds.map((id, at) => (
          <li key={id}>
            <FileLink id={id} at={at} />
            <ActionIcon
              variant="subtle"
              aria-label={plan_evidence_remove({ n: at + 1 })}
              onClick={() => onChange(fileIds.filter((one) => one !== id))}
            >
              <Icon name="close" size={16} />
            </ActionIcon>
          </li>
        ))}
      </ul>
    )}
  </div>
);

export const FileLink = ({ id, at }: { readonly id: string; readonly at: number }) => (
  <a href={`/api/files/${id}`} target="_blank" rel="noopener">
    {plan_evidence_n({ n: at + 1 })}
  </a>
);
