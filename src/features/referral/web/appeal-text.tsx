import { packFor } from '#features/procedure/web/packs.ts';
import { groundsLine } from '#features/cases/web/ground-word.ts';
import {
  referral_web_asked_read,
  referral_web_danger,
  referral_web_done_read,
  referral_web_facts,
  referral_web_files_attached,
  referral_web_grounds,
  referral_web_happened_on,
  referral_web_text_title,
} from '#messages';
import { Fields, FieldRow } from '#ui/field-row.tsx';
import { longDay } from '#ui/long-day.ts';
import { Panel } from '#ui/panel.tsx';
import { say } from '#ui/say.ts';
import type { AppealView } from '../contract.ts';
import { FileLinks } from './file-links.tsx';
import { Said } from './said.tsx';

/** What the appeal says; parts left empty are left out. */
export function AppealText({ view }: { readonly view: AppealView }) {
  const pack = packFor(view.packId);
  return (
    <div className="tk-section">
      <Panel title={referral_web_text_title()}>
        <Fields>
          <FieldRow label={referral_web_grounds()}>{groundsLine(pack, view.grounds)}</FieldRow>
          <FieldRow label={referral_web_facts()}>
            <Said text={view.facts} />
          </FieldRow>
          {view.happenedOn === null ? null : (
            <FieldRow label={referral_web_happened_on()}>{longDay(view.happenedOn)}</FieldRow>
          )}
          {view.danger.length === 0 ? null : (
            <FieldRow label={referral_web_danger()}>
              {view.danger.map((one) => say(`referral_web_danger_${one}`)).join('; ')}
            </FieldRow>
          )}
          {view.done === null ? null : (
            <FieldRow label={referral_web_done_read()}>
              <Said text={view.done} />
            </FieldRow>
          )}
          {view.asked === null ? null : (
            <FieldRow label={referral_web_asked_read()}>
              <Said text={view.asked} />
            </FieldRow>
          )}
          {view.files.length === 0 ? null : (
            <FieldRow label={referral_web_files_attached()}>
              <FileLinks files={view.files} />
            </FieldRow>
          )}
        </Fields>
      </Panel>
    </div>
  );
}
