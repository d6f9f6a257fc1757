import { z } from 'zod';
import { action, question } from '#kernel/pure/contract.ts';
import { Id } from '#kernel/pure/ids.ts';
import { OneSetting, SettingName } from './settings.ts';

export const changedSettings = question({
  name: 'school.changed-settings',
  summary: 'Which settings were ever changed, with who changed each last and when.',
  clause: null,
  may: ['head', 'deputy', 'administrator'],
  input: z.object({}),
  output: z.object({ rows: z.array(z.object({ setting: SettingName, at: z.string(), by: z.string() })) }),
});

export const settingChanges = question({
  name: 'school.setting-changes',
  summary: 'Who changed which setting from what to what and when, newest first: of one setting, or of all.',
  clause: null,
  may: ['head', 'deputy', 'administrator'],
  input: z.object({
    /** Left out: all of them. */
    setting: SettingName.optional(),
    /** The version of the school after which older changes follow. */
    before: z.number().int().optional(),
    limit: z.number().int().min(1).max(100).default(30),
  }),
  output: z.object({
    rows: z.array(
      z.object({
        id: Id,
        setting: SettingName,
        /** Null: written by an earlier version of the program in a way this one no longer reads. */
        was: OneSetting.nullable(),
        becomes: OneSetting.nullable(),
        at: z.string(),
        by: z.string(),
        /** Takes an earlier change back. */
        undoes: z.boolean(),
        /** The last change of this setting, which may be taken back. */
        last: z.boolean(),
      }),
    ),
    next: z.number().nullable(),
  }),
});
export type SettingChange = z.infer<typeof settingChanges.output>['rows'][number];

export const undoSetting = action({
  name: 'school.undo-setting',
  summary: 'Takes the last change of a setting back: the value before it is written again, as any change is.',
  clause: 2,
  may: ['head', 'deputy'],
  input: z.object({ changeId: Id, version: z.number().int() }),
  output: z.object({ version: z.number().int() }),
  touches: ['school', 'dossier', 'overview', 'council', 'session'],
});
