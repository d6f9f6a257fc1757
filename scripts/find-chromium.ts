import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'];

/** Path of a Chromium for the browser journeys; as root on Debian it is installed when none is there. Throws with what to do otherwise. */
export function findChromium(): string {
  const given = process.env['TIREK_CHROMIUM'];
  const found = [given ?? '', ...places].find((place) => place !== '' && existsSync(place));
  if (found !== undefined) return found;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new Error(
      'The browser journeys need Chromium: install it (Debian: sudo apt-get install chromium) or set TIREK_CHROMIUM. Without it: npm run test:fast',
    );
  }
  process.stdout.write('Installing Chromium from Debian\n');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
  });
  return places[0] ?? '';
}
