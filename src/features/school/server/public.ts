export { schoolOf, type School } from './school-of.ts';
export { calendarOf } from './calendar-of.ts';
export { HeldPost, peopleByIds, postsOfPerson } from './people-by-ids.ts';
export { personWithRole } from './person-with-role.ts';
export { classTeacherOf } from './class-teacher-of.ts';
export { nameOfRow, nameRuOfRow } from './name-of-row.ts';
export { foundSchool } from './found-school.ts';
export { insertPerson, insertPosts } from './people-store.ts';
