import '#features/school/web/school.css';
import { Tabs } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { CalendarPanel } from '#features/school/web/calendar-panel.tsx';
import { ClassesPanel } from '#features/school/web/classes-panel.tsx';
import { PeoplePanel } from '#features/school/web/people-panel.tsx';
import { ProfilePanel } from '#features/school/web/profile-panel.tsx';
import { leads, type Reader } from '#features/school/web/reader.ts';
import { RulesPanel } from '#features/school/web/rules-panel.tsx';
import { access_web_keepers_only, access_web_settings_lede, access_web_settings_title } from '#messages';
import { EmptyState } from '#ui/empty-state.tsx';
import { Page } from '#ui/page.tsx';
import { say } from '#ui/say.ts';
import { AccountsPanel } from './accounts-panel.tsx';
import { WithReader } from './with-reader.tsx';

const tabs = ['school', 'rules', 'people', 'accounts', 'classes', 'calendar'] as const;
type Tab = (typeof tabs)[number];

/** What keeps the school itself in order, in six tabs with their own addresses. */
export function SettingsPage() {
  const navigate = useNavigate();
  const { tab: asked }: { readonly tab?: string } = useParams({ strict: false });
  const tab = tabs.find((one) => one === asked) ?? 'school';
  return (
    <Page title={access_web_settings_title()} lede={access_web_settings_lede()}>
      <Tabs
        className="tk-settings-tabs"
        value={tab}
        keepMounted={false}
        onChange={(chosen) => void navigate({ to: `/settings/${chosen ?? 'school'}` })}
      >
        <Tabs.List>
          {tabs.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {say(`access_web_tab_${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab}>
          <WithReader>
            {(reader) => (mayKeep(reader) ? <TabBody tab={tab} reader={reader} /> : <NotForYou />)}
          </WithReader>
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

export const mayKeep = (reader: Reader): boolean => leads(reader) || reader.roles.includes('administrator');

export const NotForYou = () => (
  <div style={{ marginTop: 20 }}>
    <EmptyState icon="lock" title={access_web_keepers_only()} />
  </div>
);

function TabBody({ tab, reader }: { readonly tab: Tab; readonly reader: Reader }) {
  switch (tab) {
    case 'school':
      return <ProfilePanel />;
    case 'rules':
      return <RulesPanel reader={reader} />;
    case 'people':
      return <PeoplePanel />;
    case 'accounts':
      return <AccountsPanel />;
    case 'classes':
      return <ClassesPanel reader={reader} />;
    case 'calendar':
      return <CalendarPanel reader={reader} />;
  }
}
