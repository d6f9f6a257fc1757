import { describe } from 'vitest';
import { firstRun } from './chapters/first-run.ts';
import * as hour from './chapters/first-hour.ts';
import * as moving from './chapters/moving-in.ts';
import { phone, wide } from './support/journey.ts';
import { chapter, tellStory } from './support/tell-story.ts';

const screens = { kk: wide, ru: phone } as const;

describe.each(['kk', 'ru'] as const)('the first hour of a school and how it moves in, in %s', (lang) => {
  const screen = screens[lang];
  tellStory(
    [
      chapter(
        '2026-08-25',
        'another machine is asked for the code of the console',
        async (journey) => hour.strangerIsAsked(journey, screen),
        '08:50',
      ),
      chapter('2026-08-25', 'an empty folder becomes a school', async (journey) => firstRun(journey, screen), '09:00'),
      chapter(
        '2026-08-25',
        'six hundred pupils come in by a file',
        async (journey) => hour.rosterComesIn(journey, screen),
        '09:10',
      ),
      chapter(
        '2026-08-25',
        'the staff table is left and gone on with, and read from a sheet',
        async (journey) => hour.staffComesIn(journey, screen),
        '09:20',
      ),
      chapter(
        '2026-08-25',
        'a colleague comes in by a printed slip',
        async (journey) => hour.colleagueJoins(journey, screen),
        '09:30',
      ),
      chapter(
        '2026-08-25',
        'the order on the Council ends the first steps',
        async (journey) => hour.councilEndsIt(journey, screen),
        '09:40',
      ),
      chapter('2026-11-24', 'twelve running cases come in from a table', async (journey) =>
        moving.casesComeIn(journey, screen),
      ),
      chapter('2027-08-20', 'the school year is turned and taken back', async (journey) =>
        moving.yearTurnsAndBack(journey, screen),
      ),
      chapter(
        '2027-08-20',
        'a copy of everything is made and taken away',
        async (journey) => moving.copyIsTaken(journey, screen),
        '11:00',
      ),
      chapter(
        '2027-08-20',
        'another machine gets the school back through the browser',
        async (journey) => moving.comesBack(journey, screen),
        '11:30',
      ),
      chapter(
        '2027-08-20',
        'a third one shows a school with data',
        async (journey) => moving.schoolIsShown(journey, screen),
        '12:30',
      ),
    ],
    { lang, begins: '2026-08-25T08:45:00+05:00', name: `first-hour-${lang}` },
  );
});
