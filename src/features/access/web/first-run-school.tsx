import { Button } from '@mantine/core';
import { ProfileInput } from '#features/school/contract.ts';
import { Letterhead } from '#features/school/web/letterhead.tsx';
import { profileInput, type ProfileDraft } from '#features/school/web/profile-draft.ts';
import { ProfileFields } from '#features/school/web/profile-fields.tsx';
import { useFields } from '#features/school/web/use-fields.ts';
import { access_web_back, access_web_next, school_web_letterhead_title } from '#messages';
import { Form } from '#ui/form.tsx';
import type { FirstRunDraft } from './first-run-draft.ts';

/** The school of the first run, with its letterhead growing beside it. */
export function FirstRunSchool({ draft }: { readonly draft: FirstRunDraft }) {
  const fields = useFields<ProfileDraft>(draft.value.school);
  const { values, set, errorOf, check } = fields;
  const change = (part: Partial<ProfileDraft>): void => {
    set(part);
    draft.set({ school: { ...values, ...part } });
  };
  const next = (): void => {
    if (check(ProfileInput, profileInput(values)) !== null) draft.set({ school: values, step: 'account' });
  };
  return (
    <div className="tk-columns">
      <Form className="tk-form tk-panel" onSend={next}>
        <ProfileFields value={values} onChange={change} errorOf={errorOf} />
        <div className="tk-form-end">
          <Button type="submit">{access_web_next()}</Button>
          <Button variant="default" onClick={() => draft.set({ step: 'language' })}>
            {access_web_back()}
          </Button>
        </div>
      </Form>
      <aside>
        <h3 style={{ marginBottom: 12 }}>{school_web_letterhead_title()}</h3>
        <Letterhead names={values.names} address={values.address} phone={values.phone} bin={values.bin} />
      </aside>
    </div>
  );
}
