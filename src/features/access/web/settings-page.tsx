import '#features/school/web/school.css';
import { useParams } from '@tanstack/react-router';
import { PacksPanel } from '#features/procedure/web/packs-panel.tsx';
import { CalendarPanel } from '#features/school/web/calendar-panel.tsx';
import { ClassesPanel } from '#features/school/web/classes-panel.tsx';
import { PeoplePanel } from '#features/school/web/people-panel.tsx';
import { ProfilePanel } from '#features/school/web/profile-panel.tsx';
import { leads, type Reader } from '#features/school/web/reader.ts';
import { RulesPanel } from '#features/school/web/rules-panel.tsx';
import { access_web_keepers_only } from '#messages';
import { EmptyState } from '#ui/empty-state.tsx';
import { AccountsPanel } from './accounts-panel.tsx';
import { SettingsFrame } from './settings-frame.tsx';

const tabs = ['school', 'rules', 'packs', 'people', 'accounts', 'classes', 'calendar'] as const;
type Tab = (typeof tabs)[number];

/** What keeps the school itself in order, tab by tab. */
export function SettingsPage() {
  const { tab: asked }: { readonly tab?: string } = useParams({ strict: false });
  const tab = tabs.find((one) => one === asked) ?? 'school';
  return (
    <SettingsFrame tab={tab}>
      {(reader) => (mayKeep(reader) ? <TabBody tab={tab} reader={reader} /> : <NotForYou />)}
    </SettingsFrame>
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
      return <ProfilePanel reader={reader} />;
    case 'rules':
      return <RulesPanel reader={reader} />;
    case 'packs':
      return <PacksPanel today={reader.today} mayAdd={reader.roles.includes('head')} />;
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
