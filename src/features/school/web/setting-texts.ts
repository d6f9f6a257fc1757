import {
  monitoring_setting_review_weeks,
  monitoring_setting_review_weeks_effect,
  monitoring_setting_review_weeks_text,
  school_web_account_language,
  school_web_account_language_text,
  school_web_commission_reply,
  school_web_commission_reply_text,
  school_web_contacts,
  school_web_contacts_text,
  school_web_effect_account_language,
  school_web_effect_commission_reply,
  school_web_effect_contacts,
  school_web_effect_idle_minutes,
  school_web_effect_lead_days,
  school_web_effect_missing,
  school_web_effect_offer_days,
  school_web_effect_papers_first,
  school_web_effect_phrases,
  school_web_effect_quorum,
  school_web_effect_retention,
  school_web_effect_term_day,
  school_web_effect_votes,
  school_web_effect_week,
  school_web_idle_minutes,
  school_web_idle_minutes_text,
  school_web_lead_days,
  school_web_lead_days_text,
  school_web_missing,
  school_web_missing_text,
  school_web_offer_days,
  school_web_offer_days_text,
  school_web_papers_first,
  school_web_papers_first_text,
  school_web_phrases,
  school_web_phrases_text,
  school_web_quorum,
  school_web_quorum_text,
  school_web_retention,
  school_web_retention_text,
  school_web_term_day,
  school_web_term_day_text,
  school_web_votes,
  school_web_votes_text,
  school_web_week,
} from '#messages';
import type { SettingName } from '../rules/settings.ts';

type Texts = {
  readonly title: () => string;
  /** What the setting is for. */
  readonly text: () => string;
  /** What happens once another value is saved. */
  readonly effect: () => string;
};

/** The name of each setting, what it changes, and what follows from a change. */
export const settingTexts: Readonly<Record<SettingName, Texts>> = {
  leadDays: { title: school_web_lead_days, text: school_web_lead_days_text, effect: school_web_effect_lead_days },
  quorum: { title: school_web_quorum, text: school_web_quorum_text, effect: school_web_effect_quorum },
  votesCounted: { title: school_web_votes, text: school_web_votes_text, effect: school_web_effect_votes },
  phrases: { title: school_web_phrases, text: school_web_phrases_text, effect: school_web_effect_phrases },
  termEndOnWorkingDay: {
    title: school_web_term_day,
    text: school_web_term_day_text,
    effect: school_web_effect_term_day,
  },
  offerDaysBefore: {
    title: school_web_offer_days,
    text: school_web_offer_days_text,
    effect: school_web_effect_offer_days,
  },
  reviewWeeks: {
    title: monitoring_setting_review_weeks,
    text: monitoring_setting_review_weeks_text,
    effect: monitoring_setting_review_weeks_effect,
  },
  commissionReplyDays: {
    title: school_web_commission_reply,
    text: school_web_commission_reply_text,
    effect: school_web_effect_commission_reply,
  },
  weekDays: { title: school_web_week, text: school_web_effect_week, effect: school_web_effect_week },
  dangerContacts: { title: school_web_contacts, text: school_web_contacts_text, effect: school_web_effect_contacts },
  missingSpecialists: { title: school_web_missing, text: school_web_missing_text, effect: school_web_effect_missing },
  papersFirst: {
    title: school_web_papers_first,
    text: school_web_papers_first_text,
    effect: school_web_effect_papers_first,
  },
  accountLanguage: {
    title: school_web_account_language,
    text: school_web_account_language_text,
    effect: school_web_effect_account_language,
  },
  idleMinutes: {
    title: school_web_idle_minutes,
    text: school_web_idle_minutes_text,
    effect: school_web_effect_idle_minutes,
  },
  retentionYears: {
    title: school_web_retention,
    text: school_web_retention_text,
    effect: school_web_effect_retention,
  },
};
