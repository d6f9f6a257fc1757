import { describe, expect, it } from 'vitest';
import { backupDue } from './backup-due.ts';
import { defaultBackupSettings } from './backup-settings.ts';
import { mayMakeBackup } from './may-make-backup.ts';
import { TypedGroups } from './typed-groups.ts';

const day = 24 * 3600 * 1000;

describe('the head is told about backups', () => {
  it.each([
    [true, false, null, 'no-phrase'],
    [true, false, day, 'no-phrase'],
    [true, true, null, 'none'],
    [true, true, 7 * day, null],
    [true, true, 7 * day + 1, 'old'],
    [false, false, null, null],
    [false, true, 100 * day, null],
  ])('only school %s, phrase %s, last %s ms ago: %s', (isOnlySchool, hasPhrase, sinceLast, due) => {
    expect(backupDue({ isOnlySchool, hasPhrase, sinceLast }, defaultBackupSettings)).toBe(due);
  });

  it('after as many days as the school has set', () => {
    const known = { isOnlySchool: true, hasPhrase: true, sinceLast: 3 * day };
    expect(backupDue(known, { ...defaultBackupSettings, warnDays: 2 })).toBe('old');
    expect(backupDue(known, { ...defaultBackupSettings, warnDays: 3 })).toBeNull();
  });
});

describe('a backup by screen', () => {
  it.each([
    [false, true, false, 'several-schools'],
    [true, false, false, 'no-recovery-phrase'],
    [true, true, true, 'backup-running'],
  ])('only school %s, phrase %s, running %s: %s', (isOnlySchool, hasPhrase, isRunning, reason) => {
    expect(mayMakeBackup({ isOnlySchool, hasPhrase, isRunning })).toMatchObject({ ok: false, refusal: { reason } });
  });

  it('starts where one school has a phrase and nothing is running', () => {
    expect(mayMakeBackup({ isOnlySchool: true, hasPhrase: true, isRunning: false }).ok).toBe(true);
  });

  it('asks for two different groups of the sheet', () => {
    const group = (number: number) => ({ number, digits: '12345' });
    expect(TypedGroups.safeParse([group(2), group(9)]).success).toBe(true);
    for (const wrong of [[group(2)], [group(2), group(2)], [group(0), group(3)], [group(11), group(3)]])
      expect(TypedGroups.safeParse(wrong).success).toBe(false);
  });
});
