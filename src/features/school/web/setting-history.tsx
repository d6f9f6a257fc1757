import { Button } from '@mantine/core';
import { useState } from 'react';
import {
  school_web_setting_becomes,
  school_web_setting_history_all,
  school_web_setting_history_empty,
  school_web_setting_history_of,
  school_web_setting_none,
  school_web_setting_old_form,
  school_web_setting_older,
  school_web_setting_taken_back,
  school_web_setting_undo,
  school_web_setting_was,
} from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { Dialog } from '#ui/dialog.tsx';
import { FieldRow, Fields } from '#ui/field-row.tsx';
import { dayOfMoment, hourOf, longDay } from '#ui/long-day.ts';
import { settingChanges, type SettingChange } from '../rules/setting-contract.ts';
import type { SettingName } from '../rules/settings.ts';
import { settingTexts } from './setting-texts.ts';
import { settingLines } from './setting-words.ts';
import { UndoSetting } from './undo-setting.tsx';

type Props = {
  /** Left out: the changes of all settings. */
  readonly setting?: SettingName;
  readonly mayChange: boolean;
  readonly onClose: () => void;
};

/** Who changed what from what to what and when, newest first; the last change of a setting can be taken back. */
export function SettingHistory({ setting, mayChange, onClose }: Props) {
  const [before, setBefore] = useState<number | null>(null);
  const [undoing, setUndoing] = useState<SettingChange | null>(null);
  const ask = useAsk(
    settingChanges,
    { ...(setting === undefined ? {} : { setting }), ...(before === null ? {} : { before }), limit: 30 },
    { keepFormer: true },
  );
  const title =
    setting === undefined
      ? school_web_setting_history_all()
      : school_web_setting_history_of({ setting: settingTexts[setting].title() });
  if (undoing !== null) return <UndoSetting change={undoing} onClose={() => setUndoing(null)} />;
  return (
    <Dialog title={title} onClose={onClose} wide>
      <Answered ask={ask} lines={6}>
        {({ rows, next }) => (
          <>
            {rows.length === 0 ? <p className="tk-dim">{school_web_setting_history_empty()}</p> : null}
            <ol className="tk-setting-changes">
              {rows.map((row) => (
                <ChangeRow
                  key={row.id}
                  row={row}
                  titled={setting === undefined}
                  onUndo={mayChange && row.last && row.was !== null ? () => setUndoing(row) : undefined}
                />
              ))}
            </ol>
            {next === null ? null : (
              <Button variant="default" onClick={() => setBefore(next)}>
                {school_web_setting_older()}
              </Button>
            )}
          </>
        )}
      </Answered>
    </Dialog>
  );
}

type ChangeRowProps = {
  readonly row: SettingChange;
  readonly titled: boolean;
  readonly onUndo: (() => void) | undefined;
};

function ChangeRow({ row, titled, onUndo }: ChangeRowProps) {
  const was = settingLines(row.setting, row.was);
  const becomes = settingLines(row.setting, row.becomes);
  return (
    <li>
      {titled ? <b>{settingTexts[row.setting].title()}</b> : null}
      <p className="tk-small tk-dim">
        {`${longDay(dayOfMoment(row.at))}, ${hourOf(row.at)} · ${row.by}`}
        {row.undoes ? ` · ${school_web_setting_taken_back()}` : ''}
      </p>
      <Fields>
        <FieldRow label={school_web_setting_was()}>{shown(was, becomes)}</FieldRow>
        <FieldRow label={school_web_setting_becomes()}>{shown(becomes, was)}</FieldRow>
      </Fields>
      {onUndo === undefined ? null : (
        <Button variant="default" size="compact-md" onClick={onUndo}>
          {school_web_setting_undo()}
        </Button>
      )}
    </li>
  );
}

/** Of a list only the lines the other side does not have. */
function shown(lines: readonly string[] | null, other: readonly string[] | null) {
  if (lines === null) return school_web_setting_old_form();
  const own = lines.filter((line) => other?.includes(line) !== true);
  return own.length === 0 ? school_web_setting_none() : own.map((line) => <div key={line}>{line}</div>);
}
