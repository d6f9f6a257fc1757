import type { PlainDate } from '#kernel/pure/plain-date.ts';
import {
  school_web_contacts,
  school_web_contacts_text,
  school_web_missing,
  school_web_missing_text,
  school_web_phrases,
  school_web_phrases_text,
  school_web_retention,
  school_web_retention_text,
} from '#messages';
import { clauseOfSetting, type SchoolSettings } from '../rules/settings.ts';
import { DangerContacts } from './danger-contacts.tsx';
import { MissingSpecialists } from './missing-specialists.tsx';
import { Phrases } from './phrases.tsx';
import { RetentionYears } from './retention-years.tsx';
import { SettingRow } from './setting-row.tsx';

type Props = {
  readonly values: SchoolSettings;
  readonly set: (part: Partial<SchoolSettings>) => void;
  readonly errorOf: (path: string) => string | undefined;
  readonly today: PlainDate;
};

/** Whom to call, what the secretary inserts, whom the school lacks, how long records are kept. */
export const WordSettings = ({ values, set, errorOf, today }: Props) => (
  <>
    <SettingRow
      title={school_web_contacts()}
      text={school_web_contacts_text()}
      clause={clauseOfSetting.dangerContacts}
      wide
    >
      <DangerContacts
        value={values.dangerContacts}
        errorOf={errorOf}
        onChange={(dangerContacts) => set({ dangerContacts })}
      />
    </SettingRow>
    <SettingRow title={school_web_phrases()} text={school_web_phrases_text()} clause={clauseOfSetting.phrases} wide>
      <Phrases value={values.phrases} errorOf={errorOf} onChange={(phrases) => set({ phrases })} />
    </SettingRow>
    <SettingRow
      title={school_web_missing()}
      text={school_web_missing_text()}
      clause={clauseOfSetting.missingSpecialists}
      wide
    >
      <MissingSpecialists
        today={today}
        value={values.missingSpecialists}
        errorOf={errorOf}
        onChange={(missingSpecialists) => set({ missingSpecialists })}
      />
    </SettingRow>
    <SettingRow
      title={school_web_retention()}
      text={school_web_retention_text()}
      clause={clauseOfSetting.retentionYears}
      wide
    >
      <RetentionYears
        value={values.retentionYears}
        errorOf={errorOf}
        onChange={(retentionYears) => set({ retentionYears })}
      />
    </SettingRow>
  </>
);
