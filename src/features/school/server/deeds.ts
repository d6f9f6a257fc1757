import type { AnyReading } from '#kernel/server/ask.ts';
import type { AnyDeed } from '#kernel/server/perform.ts';
import { addClass } from './add-class.ts';
import { addPerson } from './add-person.ts';
import { calendar } from './calendar.ts';
import { classes } from './classes.ts';
import { dropDay } from './drop-day.ts';
import { endPost } from './end-post.ts';
import { givePost } from './give-post.ts';
import { people } from './people.ts';
import { person } from './person.ts';
import { profile } from './profile.ts';
import { saveClass } from './save-class.ts';
import { saveDay } from './save-day.ts';
import { savePerson } from './save-person.ts';
import { saveProfile } from './save-profile.ts';
import { saveSettings } from './save-settings.ts';
import { saveYear } from './save-year.ts';
import { setClassTeacher } from './set-class-teacher.ts';

export const schoolDeeds: readonly (AnyDeed | AnyReading)[] = [
  profile,
  saveProfile,
  saveSettings,
  people,
  person,
  addPerson,
  savePerson,
  givePost,
  endPost,
  classes,
  addClass,
  saveClass,
  setClassTeacher,
  calendar,
  saveYear,
  saveDay,
  dropDay,
];
