import { createHash } from 'node:crypto';

/** Planning a long question costs more than answering it: such statements are prepared once a connection. */
const shortest = 120;
const most = 400;
const names = new Map<string, string>();

/** The name under which a statement is prepared: long reading ones and the line of the read log; null for all others. */
export function preparedName(text: string): string | null {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (text.length < shortest || !/^\s*(\(?\s*(select|with)\b|insert into "read_log")/iu.test(text)) return null;
  if (names.size >= most) return null;
  const name = `t${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
  names.set(text, name);
  return name;
}
