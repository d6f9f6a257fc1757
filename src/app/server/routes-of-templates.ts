import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { largestTemplate } from '#features/documents/rules/wording/wording-contract.ts';
import { startTemplate, tryTemplate, uploadTemplate } from '#features/documents/server/public.ts';
import { paperLanguages } from '#kernel/pure/text.ts';
import { invalidOf } from '#kernel/server/invalid-of.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { samples } from './features.ts';
import { send } from './routes-of-deeds.ts';
import { sendBytes } from './routes-of-files.ts';
import { stripControls } from './strip-controls.ts';
import { tokenHashOf } from './token-of.ts';

const Place = z.object({ paper: z.string().max(60) });
const Wish = z.object({ lang: z.enum(paperLanguages) });

/** A school's own Word templates: what to begin with, one that comes in, one that is tried. */
export function addRoutesOfTemplates(app: FastifyInstance, kernel: Kernel): void {
  app.get('/api/templates/:paper/start', async (request, reply) => {
    const wish = Place.extend(Wish.shape).safeParse(given(request));
    if (!wish.success) return send(reply, invalidOf(wish.error));
    const { paper, lang } = wish.data;
    const tokenHash = tokenHashOf(request);
    return sendBytes(reply, await startTemplate(kernel, samples, { tokenHash, paper, language: lang }));
  });
  app.get('/api/templates/:paper/try', async (request, reply) => {
    const wish = Place.extend({ id: z.uuid() }).safeParse(given(request));
    if (!wish.success) return send(reply, invalidOf(wish.error));
    const { paper, id } = wish.data;
    return sendBytes(
      reply,
      await tryTemplate(kernel, samples, { tokenHash: tokenHashOf(request), paper, templateId: id }),
    );
  });
  app.post('/api/templates/:paper', async (request, reply) => {
    const wish = Place.extend(Wish.shape).safeParse(given(request));
    if (!wish.success) return send(reply, invalidOf(wish.error));
    const part = await request.file({ limits: { fileSize: largestTemplate, files: 1 } });
    if (part === undefined)
      return send(reply, { kind: 'invalid', fields: [{ path: 'file', code: 'required', message: 'file' }] });
    const bytes = await part.toBuffer().catch(() => null);
    if (bytes === null) {
      const facts = { largest: largestTemplate / 1024 / 1024 };
      return send(reply, { kind: 'refused', refusal: { reason: 'template-too-large', facts } });
    }
    const { paper, lang } = wish.data;
    const upload = { paper, language: lang, name: String(stripControls(part.filename)), bytes };
    return send(reply, await uploadTemplate(kernel, samples, tokenHashOf(request), upload));
  });
}

const given = ({ params, query }: { readonly params: unknown; readonly query: unknown }): unknown => ({
  ...(typeof query === 'object' ? query : {}),
  ...(typeof params === 'object' ? params : {}),
});
