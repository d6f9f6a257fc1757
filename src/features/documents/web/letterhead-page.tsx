import '#features/school/web/school.css';
import { SettingsFrame } from '#features/access/web/settings-frame.tsx';
import { LetterheadPanel } from './letterhead-panel.tsx';

/** How the head of every paper looks, and the emblem on it. */
export function LetterheadPage() {
  return <SettingsFrame tab="letterhead">{(reader) => <LetterheadPanel reader={reader} />}</SettingsFrame>;
}
