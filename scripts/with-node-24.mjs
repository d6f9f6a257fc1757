import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Folder of the package. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The oldest Node that runs `.ts` files as they are. */
const oldest = [22, 18];

/**
 * Whether this Node runs TypeScript files directly.
 * @param {string} version as in `process.versions.node`
 */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
}

/**
 * Makes sure that the script goes on under a Node that runs TypeScript: returns true here and now, or runs the same
 * script under the Node installed with the package, passes signals and the exit code through, and returns false.
 * @param {string} scriptUrl `import.meta.url` of the script
 */
export async function isUnderNode24(scriptUrl) {
  if (isNewEnough(process.versions.node)) {
    endWithParent();
    return true;
  }
  const node = path.join(root, 'node_modules', '.bin', 'node');
  if (!existsSync(node)) {
    process.stderr.write(
      `Tirek needs Node ${oldest.join('.')} or newer; this is ${process.versions.node} and none is installed in node_modules. Run "npm ci" in ${root}.\n`,
    );
    process.exitCode = 1;
    return false;
  }
  process.exitCode = await runAndMirror(node, [fileURLToPath(scriptUrl), ...process.argv.slice(2)]);
  return false;
}

const markOfChild = 'TIREK_STARTED_BY_OLDER_NODE';

/** Started by an older Node: when that one is killed, its end of the channel closes, and this one ends in order. */
function endWithParent() {
  if (process.env[markOfChild] === undefined || process.channel === undefined) return;
  delete process.env[markOfChild];
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}

/**
 * Runs a Node program with our own terminal and returns its exit code (128 + signal when a signal ended it).
 * Signals sent to us alone are passed on; Ctrl+C reaches the program from the terminal itself, passing it again would
 * count as a second one.
 * @param {string} program
 * @param {readonly string[]} words
 * @returns {Promise<number>}
 */
export function runAndMirror(program, words) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, [markOfChild]: '1' },
    });
    const pass = (signal) => child.kill(signal);
    const stay = () => {
      if (!process.stdin.isTTY) child.kill('SIGINT');
    };
    process.on('SIGTERM', pass).on('SIGHUP', pass).on('SIGINT', stay);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      process.off('SIGTERM', pass).off('SIGHUP', pass).off('SIGINT', stay);
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

/**
 * Address of a file of the package, for `import()`.
 * @param {string} file relative to the package or absolute
 */
export const urlOf = (file) => pathToFileURL(path.resolve(root, file)).href;
