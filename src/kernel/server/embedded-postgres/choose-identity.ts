import { spawnSync } from 'node:child_process';
import { chown, lchown, readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** How PostgreSQL is run: words before the command, or a user to become. `owner` must own its files. */
export type Identity = {
  readonly prefix: readonly string[];
  readonly owner: { readonly uid: number; readonly gid: number } | undefined;
  readonly become: { readonly uid: number; readonly gid: number } | undefined;
};

const asOneself: Identity = { prefix: [], owner: undefined, become: undefined };

/**
 * In a user namespace that maps root to an ordinary number PostgreSQL does not see root, has none of root's powers,
 * yet reads what root owns: also below a folder which only root may enter, where becoming another user fails.
 */
const asMappedRoot: Identity = {
  prefix: ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--'],
  owner: { uid: 0, gid: 0 },
  become: undefined,
};

const nobody = 65_534;

/** PostgreSQL refuses to run as root: chooses what it runs as on this machine, and gives it the cluster folder. */
export async function chooseIdentity(clusterFolder: string, program: string): Promise<Identity> {
  if (process.getuid?.() !== 0) return asOneself;
  const { uid, gid } = await stat(clusterFolder);
  const identity =
    uid !== 0 && mayWork({ uid, gid }, program, clusterFolder)
      ? asUser({ uid, gid })
      : rootsChoice(program, path.dirname(clusterFolder));
  if (identity.owner !== undefined && identity.owner.uid !== uid) {
    await giveTo(identity.owner, clusterFolder);
  }
  return identity;
}

function rootsChoice(program: string, dataFolder: string): Identity {
  if (runs([...asMappedRoot.prefix, program, '--version'])) return asMappedRoot;
  const user = { uid: nobody, gid: nobody };
  if (mayReach(user, program, dataFolder)) return asUser(user);
  throw new Error(
    `PostgreSQL may not run as root, and no other user can reach ${program} and ${dataFolder}. Start Tirek as an ordinary user, or put it into a folder that other users may enter.`,
  );
}

function asUser(user: { readonly uid: number; readonly gid: number }): Identity {
  return { prefix: [], owner: user, become: user };
}

type User = { readonly uid: number; readonly gid: number };

const mayWork = (user: User, program: string, folder: string): boolean =>
  runs(['/bin/sh', '-c', '[ -x "$1" ] && [ -w "$2" ]', 'sh', program, folder], user);

const mayReach = (user: User, program: string, folder: string): boolean =>
  runs(['/bin/sh', '-c', '[ -x "$1" ] && [ -x "$2" ]', 'sh', program, folder], user);

function runs(command: readonly string[], user?: User): boolean {
  const [file = '', ...words] = command;
  const result = spawnSync(file, words, { stdio: 'ignore', cwd: '/', ...user });
  return result.status === 0;
}

async function giveTo(owner: User, folder: string): Promise<void> {
  await chown(folder, owner.uid, owner.gid);
  const entries = await readdir(folder, { recursive: true });
  for (const entry of entries) {
    await lchown(path.join(folder, entry), owner.uid, owner.gid);
  }
}
