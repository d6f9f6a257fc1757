import { Button } from '@mantine/core';
import { useState } from 'react';
import type { InputOf, OutputOf } from '#kernel/pure/contract.ts';
import { school_web_letterhead_title, school_web_save, school_web_saved } from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { Form } from '#ui/form.tsx';
import { profile, saveProfile } from '../contract.ts';
import { Letterhead } from './letterhead.tsx';
import { profileDraft, profileInput } from './profile-draft.ts';
import { ProfileFields } from './profile-fields.tsx';
import { leads, type Reader } from './reader.ts';
import { SettingMark } from './setting-mark.tsx';
import { tellDone } from './tell-done.ts';
import { useFields } from './use-fields.ts';
import { WeekDialog } from './week-dialog.tsx';

/** The school: names, BIN, region, letterhead, week. */
export function ProfilePanel({ reader }: { readonly reader: Reader }) {
  const ask = useAsk(profile, {});
  return (
    <Answered ask={ask} lines={8}>
      {(stored) => <ProfileForm key={stored.version} stored={stored} mayUndo={leads(reader)} />}
    </Answered>
  );
}

type ProfileFormProps = { readonly stored: OutputOf<typeof profile>; readonly mayUndo: boolean };

function ProfileForm({ stored, mayUndo }: ProfileFormProps) {
  const save = usePerform(saveProfile, { onDone: () => tellDone(school_web_saved()) });
  const fields = useFields(profileDraft(stored), save.failure);
  const [asked, setAsked] = useState<InputOf<typeof saveProfile> | null>(null);
  const submit = (): void => {
    const input = fields.check(saveProfile.input, { ...profileInput(fields.values), version: stored.version });
    if (input === null) return;
    if (input.weekDays === stored.weekDays) void save.run(input);
    else setAsked(input);
  };
  const { names, address, phone, bin } = fields.values;
  return (
    <div className="tk-columns">
      <Form className="tk-form tk-panel" onSend={submit}>
        <ProfileFields value={fields.values} onChange={fields.set} errorOf={fields.errorOf} />
        <SettingMark setting="weekDays" mayChange={mayUndo} />
        {asked === null ? null : (
          <WeekDialog
            weekDays={asked.weekDays}
            running={save.running}
            onConfirm={() => void save.run(asked).then(() => setAsked(null))}
            onCancel={() => setAsked(null)}
          />
        )}
        <FailureNote failure={save.failure} />
        <div className="tk-form-end">
          <Button type="submit" loading={save.running}>
            {school_web_save()}
          </Button>
        </div>
      </Form>
      <aside>
        <h3 style={{ marginBottom: 12 }}>{school_web_letterhead_title()}</h3>
        <Letterhead names={names} address={address} phone={phone} bin={bin} />
      </aside>
    </div>
  );
}
