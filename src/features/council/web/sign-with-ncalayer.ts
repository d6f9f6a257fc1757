import { z } from 'zod';
import type { Language } from '#kernel/pure/text.ts';

/** What came of it; no sentence stands here. */
export type NcalayerOutcome =
  | { readonly kind: 'signed'; readonly cms: string }
  | { readonly kind: 'absent' | 'cancelled' | 'wrong-password' | 'busy' }
  | { readonly kind: 'failed'; readonly message: string };

const address = 'wss://127.0.0.1:13579';
const Thrown = z.object({ message: z.string(), canceledByUser: z.boolean().optional() });
/** How the program and the stores of keys name it, in whichever language they speak. */
const aboutPassword = /password|пароль|құпия\s?сөз|pin/iu;

let isBusy = false;

/**
 * Asks the program NCALayer on this computer for a signature over these bytes, kept apart from them (CMS). Only on a
 * click: the browser may ask for permission. The program takes one request at a time.
 */
export async function signWithNcalayer(bytes: ArrayBuffer, language: Language): Promise<NcalayerOutcome> {
  if (isBusy) return { kind: 'busy' };
  isBusy = true;
  try {
    return await ask(bytes, language);
  } finally {
    isBusy = false;
  }
}

async function ask(bytes: ArrayBuffer, language: Language): Promise<NcalayerOutcome> {
  const { NCALayerClient } = (await import('ncalayer-js-client')).default;
  const client = new NCALayerClient(address, false);
  // It also looks for another program by HTTP, which is not used and which the policy of the page forbids.
  client.kmdHttpApiUrl = '/healthz';
  try {
    await client.connect();
  } catch {
    return { kind: 'absent' };
  }
  try {
    const { basicsStorageAll, basicsCMSParamsDetached, basicsSignerSignAny } = NCALayerClient;
    const cms = await client.basicsSignCMS(
      basicsStorageAll,
      bytes,
      basicsCMSParamsDetached,
      basicsSignerSignAny,
      language,
    );
    return { kind: 'signed', cms: plainBase64(cms) };
  } catch (thrown) {
    return outcomeOf(thrown);
  } finally {
    client.wsConnection?.close();
  }
}

/** Some versions break the lines or put the marks of PEM round it. */
const plainBase64 = (cms: unknown): string =>
  z
    .string()
    .parse(cms)
    .replaceAll(/-----[^-]+-----|\s/gu, '');

function outcomeOf(thrown: unknown): NcalayerOutcome {
  const { message, canceledByUser } = Thrown.catch({ message: String(thrown) }).parse(thrown);
  if (canceledByUser === true) return { kind: 'cancelled' };
  return aboutPassword.test(message) ? { kind: 'wrong-password' } : { kind: 'failed', message };
}
