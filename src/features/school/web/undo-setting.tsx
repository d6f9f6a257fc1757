import {
  school_web_setting_none,
  school_web_setting_undo,
  school_web_setting_undo_text,
  school_web_setting_undone,
} from '#messages';
import { useAsk } from '#ui/api/use-ask.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { profile } from '../contract.ts';
import { undoSetting, type SettingChange } from '../rules/setting-contract.ts';
import { DuesMovedNote } from './dues-moved-note.tsx';
import { settingTexts } from './setting-texts.ts';
import { settingLines } from './setting-words.ts';
import { tellDone } from './tell-done.ts';

type Props = { readonly change: SettingChange; readonly onClose: () => void };

/** What would stand again, and what follows from it, before the last change of a setting is taken back. */
export function UndoSetting({ change, onClose }: Props) {
  const school = useAsk(profile, {});
  const undo = usePerform(undoSetting, {
    onDone: () => {
      tellDone(school_web_setting_undone());
      onClose();
    },
  });
  const { setting, was } = change;
  const lines = settingLines(setting, was) ?? [];
  const { data } = school;
  return (
    <ConfirmDialog
      opened
      title={settingTexts[setting].title()}
      verb={school_web_setting_undo()}
      running={undo.running || data === undefined}
      onCancel={onClose}
      onConfirm={() => (data === undefined ? undefined : void undo.run({ changeId: change.id, version: data.version }))}
    >
      <p>{school_web_setting_undo_text({ was: lines.length === 0 ? school_web_setting_none() : lines.join('; ') })}</p>
      <p className="tk-dim">{settingTexts[setting].effect()}</p>
      {setting === 'leadDays' && was?.leadDays !== undefined ? (
        <DuesMovedNote change={{ leadDays: was.leadDays }} />
      ) : null}
      <FailureNote failure={undo.failure} />
    </ConfirmDialog>
  );
}
