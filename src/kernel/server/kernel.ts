import type { Logger } from 'pino';
import type { Demo } from '#kernel/pure/demo.ts';
import type { Clock } from './clock.ts';
import type { Db } from './db.ts';
import type { Filling } from './filling.ts';

/** The mail server of the installation, and who its mails are from. */
export type MailServer = { readonly url: string; readonly from: string };

/** What every deed and question stands on; made once at the start. */
export type Kernel = {
  /** The web's own login: nothing without a role and a school. */
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Logger;
  /** Master key of the installation: encrypts files, keys their addresses. Never in the database. */
  readonly masterKey: Uint8Array;
  /** Absolute folder of files. */
  readonly filesFolder: string;
  /** Set only where the data folder was made by the demonstration: its people sign in from a list. */
  readonly demo?: Demo;
  /** The address people type; left out: no links and no QR codes, papers only. */
  readonly publicUrl?: string;
  /** Left out: no e-mail is sent. */
  readonly mail?: MailServer;
  /** Left out where nothing can be filled: in commands and tests. */
  readonly filling?: Filling;
};
