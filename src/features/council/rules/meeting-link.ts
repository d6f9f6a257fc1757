import { z } from 'zod';

/** Where a meeting is joined: a secure address without a name or password in it. */
export const MeetingLink = z
  .url({ protocol: /^https$/u, hostname: z.regexes.domain, error: 'meeting-link' })
  .max(500)
  .refine((link) => !/^https:\/\/[^/?#]*@/u.test(link), 'meeting-link');
