import { Icon } from '#ui/icon.tsx';
import './referral.css';

type File = { readonly id: string; readonly name: string };

/** Files enclosed, each opens in its own window. */
export const FileLinks = ({ files }: { readonly files: readonly File[] }) => (
  <ul className="rf-file-list">
    {files.map((file) => (
      <li key={file.id}>
        <Icon name="file" />
        <a className="rf-link" href={`/api/files/${file.id}`} target="_blank" rel="noopener">
          {file.name}
        </a>
      </li>
    ))}
  </ul>
);
