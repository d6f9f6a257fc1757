import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { signedBundle } from '#features/council/server/public.ts';
import { largestFile, uploadPurposes } from '#features/documents/contract.ts';
import {
  downloadBundle,
  downloadFile,
  makePaper,
  paperForms,
  paperFormats,
  uploadFile,
} from '#features/documents/server/public.ts';
import type { Answer } from '#kernel/server/answer.ts';
import { invalidOf } from '#kernel/server/invalid-of.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import type { House } from './house.ts';
import { send } from './routes-of-deeds.ts';
import { tokenHashOf } from './token-of.ts';

export const PaperWish = z.object({
  id: z.uuid(),
  lang: z.enum(paperForms).default('pair'),
  format: z.enum(paperFormats).default('pdf'),
});

const Upload = z.object({ as: z.enum(uploadPurposes).default('scan') });

/** Papers as PDF or DOCX, uploads and downloads. */
export function addRoutesOfFiles(
  app: FastifyInstance,
  kernel: Kernel,
  house: Pick<House, 'papers' | 'fileGuards' | 'caseIsOpen'>,
): void {
  for (const paper of house.papers) {
    app.get(`/api/papers/${paper.paper}`, async (request, reply) => {
      const wish = PaperWish.safeParse(request.query);
      if (!wish.success) return send(reply, invalidOf(wish.error));
      const { id, lang, format } = wish.data;
      return sendBytes(reply, await makePaper(kernel, paper, tokenHashOf(request), { id, language: lang, format }));
    });
  }
  addBundles(app, kernel, house);
  app.get('/api/signed/protocol', async (request, reply) => {
    const asked = z.object({ id: z.uuid() }).safeParse(request.query);
    if (!asked.success) return send(reply, invalidOf(asked.error));
    const tokenHash = tokenHashOf(request);
    return sendBytes(reply, await signedBundle(kernel, house, { tokenHash, meetingId: asked.data.id }));
  });
  app.post('/api/files', async (request, reply) => {
    const wish = Upload.safeParse(request.query);
    if (!wish.success) return send(reply, invalidOf(wish.error));
    const part = await request.file({ limits: { fileSize: largestFile, files: 1 } });
    if (part === undefined)
      return send(reply, { kind: 'invalid', fields: [{ path: 'file', code: 'required', message: 'file' }] });
    const bytes = await part.toBuffer().catch(() => null);
    if (bytes === null)
      return send(reply, {
        kind: 'refused',
        refusal: { reason: 'file-too-large', facts: { largest: largestFile / 1024 / 1024 } },
      });
    const upload = { name: part.filename, bytes };
    return send(reply, await uploadFile(kernel, tokenHashOf(request), upload, wish.data.as));
  });
  app.get('/api/files/:fileId', async (request, reply) => {
    const params = z.object({ fileId: z.uuid() }).safeParse(request.params);
    if (!params.success) return send(reply, { kind: 'not-found' });
    const found = await downloadFile(kernel, house, {
      tokenHash: tokenHashOf(request),
      fileId: params.data.fileId,
    });
    return sendBytes(
      reply,
      found.kind === 'done' ? { kind: 'done', value: { ...found.value, fileName: found.value.name } } : found,
    );
  });
}

/** What a job has put together: a PDF, or a ZIP that streams. */
function addBundles(app: FastifyInstance, kernel: Kernel, house: Pick<House, 'papers'>): void {
  app.get('/api/bundles/:bundleId', async (request, reply) => {
    const params = z.object({ bundleId: z.uuid() }).safeParse(request.params);
    if (!params.success) return send(reply, { kind: 'not-found' });
    const { bundleId } = params.data;
    const found = await downloadBundle(kernel, house.papers, { tokenHash: tokenHashOf(request), bundleId });
    if (found.kind !== 'done') return send(reply, found);
    const { body, fileName, mediaType } = found.value;
    return reply
      .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(fileName)}`)
      .header('cache-control', 'no-store, private')
      .type(mediaType)
      .send(body);
  });
}

type Bytes = { readonly bytes: Uint8Array; readonly fileName: string; readonly mediaType: string };

export function sendBytes(reply: FastifyReply, answer: Answer<Bytes>): FastifyReply {
  if (answer.kind !== 'done') return send(reply, answer);
  const { bytes, fileName, mediaType } = answer.value;
  return reply
    .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(fileName)}`)
    .header('cache-control', 'no-store, private')
    .type(mediaType)
    .send(Buffer.from(bytes));
}
