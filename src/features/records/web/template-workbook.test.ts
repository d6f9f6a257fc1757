import { describe, expect, it } from 'vitest';
import { findHeader } from '#kernel/pure/sheet/map-columns.ts';
import { readWholeSheet } from '#kernel/server/sheet/read-sheet.ts';
import { sheetLimits } from '#kernel/server/sheet/sheet-limits.ts';
import { caseListText } from '../rules/case-list-text.ts';
import { caseFieldNames, caseFields } from '../rules/case-fields.ts';
import { templateWorkbook } from './template-workbook.ts';

describe('the empty list of cases', () => {
  it.each(['kk', 'ru'] as const)(
    'in %s is read back with every column known, as a workbook and as text',
    async (language) => {
      const files = [await templateWorkbook(language), new TextEncoder().encode(caseListText(language, []))];
      for (const bytes of files) {
        const read = await readWholeSheet(bytes, sheetLimits);
        if (!read.ok) throw new Error(read.refusal.reason);
        expect(findHeader(read.value.rows, caseFields)).toMatchObject({ row: 1, columns: [...caseFieldNames] });
      }
    },
  );
});
