import {
  monitoring_setting_weeks,
  school_web_lang_en,
  school_web_lead_days_pack,
  school_web_no_quorum,
  school_web_retention_unset,
  school_web_setting_days,
  school_web_setting_minutes,
  school_web_setting_off,
  school_web_setting_on,
  school_web_week_5,
  school_web_week_6,
  ui_lang_kk,
  ui_lang_ru,
  ui_paper_kk,
  ui_paper_pair,
  ui_paper_ru,
} from '#messages';
import type { Language } from '#kernel/pure/text.ts';
import { longDay } from '#ui/long-day.ts';
import { say } from '#ui/say.ts';
import { keptKinds, type OneSetting, type PaperFirst, type SettingName } from '../rules/settings.ts';
import { named } from './named.ts';
import { postKindWord } from './post-words.tsx';

type Lines = readonly string[];

/** A value as words, one line for each thing in it: an empty list has none; null where the value is not given. */
const lines: Readonly<Record<SettingName, (one: OneSetting) => Lines | null>> = {
  leadDays: ({ leadDays }) =>
    said(leadDays, (days) => [days === null ? school_web_lead_days_pack() : school_web_setting_days({ n: days })]),
  quorum: ({ quorum }) => said(quorum, (members) => [members === null ? school_web_no_quorum() : String(members)]),
  votesCounted: ({ votesCounted }) => said(votesCounted, (on) => [onOff(on)]),
  termEndOnWorkingDay: ({ termEndOnWorkingDay }) => said(termEndOnWorkingDay, (on) => [onOff(on)]),
  offerDaysBefore: ({ offerDaysBefore }) => said(offerDaysBefore, (n) => [school_web_setting_days({ n })]),
  commissionReplyDays: ({ commissionReplyDays }) => said(commissionReplyDays, (n) => [school_web_setting_days({ n })]),
  reviewWeeks: ({ reviewWeeks }) => said(reviewWeeks, (n) => [monitoring_setting_weeks({ n })]),
  idleMinutes: ({ idleMinutes }) => said(idleMinutes, (n) => [school_web_setting_minutes({ n })]),
  weekDays: ({ weekDays }) => said(weekDays, (days) => [days === 5 ? school_web_week_5() : school_web_week_6()]),
  papersFirst: ({ papersFirst }) => said(papersFirst, (first) => [paperFirstWord(first)]),
  accountLanguage: ({ accountLanguage }) => said(accountLanguage, (language) => [languageWord(language)]),
  phrases: ({ phrases }) => said(phrases, (all) => all.map(named)),
  dangerContacts: ({ dangerContacts }) =>
    said(dangerContacts, (all) => all.map(({ who, phone }) => `${named(who)}, ${phone}`)),
  missingSpecialists: ({ missingSpecialists }) =>
    said(missingSpecialists, (all) =>
      all.map(({ role, since, why }) => `${postKindWord(role)}, ${longDay(since)}: ${named(why)}`),
    ),
  retentionYears: ({ retentionYears }) =>
    said(retentionYears, (years) =>
      keptKinds.map((kind) => `${say(`school_web_kept_${kind}`)}: ${years[kind] ?? school_web_retention_unset()}`),
    ),
};

/** What a setting says, in words of the reader; null where its value is not known. */
export const settingLines = (setting: SettingName, one: OneSetting | null): Lines | null =>
  one === null ? null : lines[setting](one);

const said = <T>(value: T | undefined, words: (value: T) => Lines): Lines | null =>
  value === undefined ? null : words(value);

export function paperFirstWord(first: PaperFirst): string {
  if (first === 'pair') return ui_paper_pair();
  return first === 'kk' ? ui_paper_kk() : ui_paper_ru();
}

export function languageWord(language: Language): string {
  if (language === 'en') return school_web_lang_en();
  return language === 'kk' ? ui_lang_kk() : ui_lang_ru();
}

const onOff = (on: boolean): string => (on ? school_web_setting_on() : school_web_setting_off());
