/**
 * The roles of the process (see the table People). A person holds posts; posts give roles.
 * `council-member` comes from the composition in force, the others from dated posts.
 */
export const roles = [
  'head',
  'deputy',
  'social-pedagogue',
  'psychologist',
  'class-teacher',
  'subject-teacher',
  'staff',
  'council-member',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** Everybody who works at the school and may therefore write a concern (clause 4). */
export const everyStaffRole = [
  'head',
  'deputy',
  'social-pedagogue',
  'psychologist',
  'class-teacher',
  'subject-teacher',
  'staff',
] as const satisfies readonly Role[];

/** Those who see the whole school (process, People). */
export const wholeSchoolRoles = ['head', 'deputy', 'social-pedagogue'] as const satisfies readonly Role[];
