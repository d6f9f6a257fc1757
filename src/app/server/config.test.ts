import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const options = { port: 8080, host: 'localhost', dataFolder: '/srv/tirek', test: false };
const mailOf = (environment: NodeJS.ProcessEnv) => readConfig(options, environment).mail;
const url = 'smtps://school:s%40fe@mail.example.kz:465';

describe('the mail server of an installation', () => {
  it('is set up by both settings, or not at all', () => {
    expect(mailOf({})).toBeNull();
    expect(mailOf({ TIREK_SMTP_URL: url, TIREK_MAIL_FROM: 'Школа 12 <school@example.kz>' })).toEqual({
      url,
      from: 'Школа 12 <school@example.kz>',
    });
    expect(() => mailOf({ TIREK_SMTP_URL: url })).toThrow('TIREK_SMTP_URL and TIREK_MAIL_FROM go together');
    expect(() => mailOf({ TIREK_MAIL_FROM: 'school@example.kz' })).toThrow('go together');
  });

  it.each([
    ['TIREK_SMTP_URL', 'https://mail.example.kz', 'school@example.kz'],
    ['TIREK_SMTP_URL', 'mail.example.kz', 'school@example.kz'],
    ['TIREK_MAIL_FROM', url, 'school'],
    ['TIREK_MAIL_FROM', url, 'school@example.kz\r\nBcc: all@example.kz'],
  ])('a wrong %s stops the start with its name', (name, smtp, from) => {
    expect(() => mailOf({ TIREK_SMTP_URL: smtp, TIREK_MAIL_FROM: from })).toThrow(name);
  });
});
