import '#features/school/web/school.css';
import './wording.css';
import { SettingsFrame } from '#features/access/web/settings-frame.tsx';
import { PapersPanel } from './papers-panel.tsx';

/** How the school words its papers, and its own Word templates. */
export function PapersPage() {
  return <SettingsFrame tab="papers">{(reader) => <PapersPanel reader={reader} />}</SettingsFrame>;
}
