import type { FastifyInstance } from 'fastify';
import type { Kernel } from '#kernel/server/kernel.ts';
import { receiveSheet } from '#kernel/server/sheet/sheet-door.ts';
import { sheetLimits } from '#kernel/server/sheet/sheet-limits.ts';
import type { House } from './house.ts';
import { send } from './routes-of-deeds.ts';
import { stripControls } from './strip-controls.ts';
import { tokenHashOf } from './token-of.ts';

/** One upload a kind of list. */
export function addRoutesOfSheets(app: FastifyInstance, kernel: Kernel, house: Pick<House, 'sheetDoors'>): void {
  for (const door of house.sheetDoors) {
    app.post(`/api/sheets/${door.name}`, async (request, reply) => {
      const part = await request.file({ limits: { fileSize: sheetLimits.fileBytes, files: 1 } });
      if (part === undefined)
        return send(reply, { kind: 'invalid', fields: [{ path: 'file', code: 'required', message: 'file' }] });
      const bytes = await part.toBuffer().catch(() => null);
      if (bytes === null) {
        const facts = { largest: sheetLimits.fileBytes / 1024 / 1024 };
        return send(reply, { kind: 'refused', refusal: { reason: 'sheet-too-large', facts } });
      }
      const name = String(stripControls(part.filename));
      return send(reply, await receiveSheet(kernel, door, tokenHashOf(request), { name, bytes }));
    });
  }
}
