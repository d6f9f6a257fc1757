import { CloseButton } from '@mantine/core';
import { referral_web_file_remove } from '#messages';
import type { StoredFile } from '#ui/api/upload-file.ts';
import { FileDrop } from '#ui/file-drop.tsx';
import { Icon } from '#ui/icon.tsx';
import './referral.css';

export type FilesFieldProps = {
  readonly label: string;
  readonly files: readonly StoredFile[];
  readonly onChange: (files: StoredFile[]) => void;
};

/** Photos and scans: sent as they are chosen, listed by name, taken off with one touch. */
export function FilesField({ label, files, onChange }: FilesFieldProps) {
  return (
    <div className="rf-files">
      <FileDrop
        label={label}
        accept="image/jpeg,image/png,application/pdf"
        multiple
        onUploaded={(file) => onChange([...files, file])}
      />
      {files.length === 0 ? null : (
        <ul className="rf-file-list">
          {files.map((file) => (
            <li key={file.fileId}>
              <Icon name="file" />
              <a className="rf-link" href={`/api/files/${file.fileId}`} target="_blank" rel="noopener">
                {file.name}
              </a>
              <CloseButton
                aria-label={referral_web_file_remove({ name: file.name })}
                onClick={() => onChange(files.filter((one) => one.fileId !== file.fileId))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
