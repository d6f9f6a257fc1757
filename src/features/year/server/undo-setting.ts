import { resettleDues } from '#features/dossier/server/public.ts';
import { undoSetting as contract } from '#features/school/rules/setting-contract.ts';
import { SchoolSettings } from '#features/school/rules/settings.ts';
import { undoSetting as rule } from '#features/school/rules/undo-setting.ts';
import { findSettingChange, lockSchool, writeSettings } from '#features/school/server/public.ts';
import { deed } from '#kernel/server/perform.ts';
import { saveWeek } from './save-week.ts';

/** Clauses 2, 11: what stood before the last change of a setting is written again, with all that follows from it. */
export const undoSetting = deed({
  contract,
  load: async (tx, { changeId }) => {
    const school = await lockSchool(tx);
    const change = await findSettingChange(tx, changeId);
    return change === null ? null : { ...school, id: tx.schoolId, change };
  },
  decide: ({ state }) => rule(state.change),
  save: async (tx, { weekDays, ...was }, { state, input, actor }) => {
    const about = { kind: 'school', id: tx.schoolId };
    const by = { personId: actor.personId, undoesId: input.changeId };
    const { version } = input;
    const text = { ...input, setting: state.change.setting, was: state.change.was };
    if (weekDays !== undefined) {
      const saved = await saveWeek(tx, { ...state, weekDays, version }, by);
      return { value: { version: saved.version }, about, text: { ...text, week: saved.week } };
    }
    const settings = SchoolSettings.parse({ ...state.settings, ...was });
    const after = await writeSettings(tx, { version, settings }, by);
    return { value: { version: after }, about, text: { ...text, moved: await resettleDues(tx) } };
  },
});
