/** Waits until the server of the settings answers that it is ready; says why not after the given seconds. */
const { TIREK_PORT = '8080', TIREK_HOST = 'localhost', TIREK_TLS_CERT } = process.env;
const seconds = Number(process.argv[2] ?? '120');
const host = TIREK_HOST === '0.0.0.0' || TIREK_HOST === '::' ? 'localhost' : TIREK_HOST;
// The certificate names the school's address, not this machine's; only this machine is asked here.
if (TIREK_TLS_CERT) process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
process.removeAllListeners('warning');
const url = `${TIREK_TLS_CERT ? 'https' : 'http'}://${host}:${TIREK_PORT}/readyz`;

const until = Date.now() + seconds * 1000;
let last = 'no answer';
do {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5000) });
    if (answer.ok) process.exit(0);
    last = `status ${answer.status}`;
  } catch (error) {
    last = error.cause?.code ?? error.message;
  }
  await new Promise((resolve) => setTimeout(resolve, 500));
} while (Date.now() < until);
process.stderr.write(`Tirek is not ready at ${url}: ${last}\n`);
process.exit(1);
