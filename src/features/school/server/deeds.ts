import type { AnyReading } from '#kernel/server/ask.ts';
import type { AnyDeed } from '#kernel/server/perform.ts';
import { addClass } from './add-class.ts';
import { addPerson } from './add-person.ts';
import { calendar } from './calendar.ts';
import { changedSettings } from './changed-settings.ts';
import { classes } from './classes.ts';
import { endPost } from './end-post.ts';
import { givePost } from './give-post.ts';
import { hideSetup } from './hide-setup.ts';
import { people } from './people.ts';
import { person } from './person.ts';
import { profile } from './profile.ts';
import { saveClass } from './save-class.ts';
import { savePerson } from './save-person.ts';
import { settingChanges } from './setting-changes.ts';
import { standIn } from './stand-in.ts';
import { setClassTeacher } from './set-class-teacher.ts';

export const schoolDeeds: readonly (AnyDeed | AnyReading)[] = [
  profile,
  changedSettings,
  settingChanges,
  people,
  person,
  addPerson,
  savePerson,
  givePost,
  endPost,
  standIn,
  classes,
  addClass,
  saveClass,
  setClassTeacher,
  hideSetup,
  calendar,
];
