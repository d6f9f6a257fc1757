/** Deeds whose input holds no id of anything stored. */
export const withoutIds: readonly string[] = [
  'drafts.save',
  'drafts.drop',
  'upkeep.make-backup',
  'upkeep.save-settings',
  'session.set-language',
  'procedure.add-pack',
  'school.save-profile',
  'school.save-settings',
  'school.add-person',
  'school.hide-setup',
  'access.add-staff',
  'school.save-year',
  'school.save-day',
  'school.drop-day',
  'council.make-feed',
  'council.drop-feed',
];
