import { ui_draft_local, ui_draft_restored, ui_draft_saved } from '#messages';
import { Icon } from './icon.tsx';
import { useLanguage } from './language.ts';
import type { DraftState } from './use-draft.ts';

export type SavedMarkProps = { readonly state: DraftState; readonly restored?: boolean };

/** Says quietly whether what is typed is safe. */
export function SavedMark({ state, restored = false }: SavedMarkProps) {
  useLanguage();
  if (state === 'untouched') return null;
  return (
    <span className="tk-saved tk-small tk-dim" role="status">
      <Icon name={state === 'saved' ? 'check' : 'clock'} size={15} />
      {state === 'local' ? ui_draft_local() : ui_draft_saved()}
      {restored ? ` · ${ui_draft_restored()}` : ''}
    </span>
  );
}
