import type { PlainDate } from '#kernel/pure/plain-date.ts';
import {
  school_web_group_council,
  school_web_group_help,
  school_web_group_keeping,
  school_web_group_languages,
  school_web_group_screens,
  school_web_group_term,
} from '#messages';
import { Panel } from '#ui/panel.tsx';
import type { SchoolSettings } from '../rules/settings.ts';
import { CouncilSettings, IdleSetting, LeadDaysSetting, TermSettings } from './count-settings.tsx';
import { DangerContacts } from './danger-contacts.tsx';
import { LanguageSettings } from './language-settings.tsx';
import { MissingSpecialists } from './missing-specialists.tsx';
import { Phrases } from './phrases.tsx';
import { RetentionYears } from './retention-years.tsx';
import { RuleRow } from './rule-row.tsx';

export type SettingFieldsProps = {
  readonly values: SchoolSettings;
  readonly set: (part: Partial<SchoolSettings>) => void;
  readonly errorOf: (path: string) => string | undefined;
};

/** The settings in cards: the Council, the term, help, languages, screens, keeping. */
export const SettingGroups = ({ today, ...fields }: SettingFieldsProps & { readonly today: PlainDate }) => (
  <>
    <Panel title={school_web_group_council()}>
      <LeadDaysSetting {...fields} />
      <CouncilSettings {...fields} />
      <RuleRow setting="phrases" wide>
        <Phrases
          value={fields.values.phrases}
          errorOf={fields.errorOf}
          onChange={(phrases) => fields.set({ phrases })}
        />
      </RuleRow>
    </Panel>
    <Panel title={school_web_group_term()}>
      <TermSettings {...fields} />
    </Panel>
    <Panel title={school_web_group_help()}>
      <HelpSettings today={today} {...fields} />
    </Panel>
    <Panel title={school_web_group_languages()}>
      <LanguageSettings {...fields} />
    </Panel>
    <Panel title={school_web_group_screens()}>
      <IdleSetting {...fields} />
    </Panel>
    <Panel title={school_web_group_keeping()}>
      <RuleRow setting="retentionYears" wide>
        <RetentionYears
          value={fields.values.retentionYears}
          errorOf={fields.errorOf}
          onChange={(retentionYears) => fields.set({ retentionYears })}
        />
      </RuleRow>
    </Panel>
  </>
);

const HelpSettings = ({ values, set, errorOf, today }: SettingFieldsProps & { readonly today: PlainDate }) => (
  <>
    <RuleRow setting="dangerContacts" wide>
      <DangerContacts
        value={values.dangerContacts}
        errorOf={errorOf}
        onChange={(dangerContacts) => set({ dangerContacts })}
      />
    </RuleRow>
    <RuleRow setting="missingSpecialists" wide>
      <MissingSpecialists
        today={today}
        value={values.missingSpecialists}
        errorOf={errorOf}
        onChange={(missingSpecialists) => set({ missingSpecialists })}
      />
    </RuleRow>
  </>
);
