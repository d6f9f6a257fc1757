/** What one file may ask of the server. */
export type SheetLimits = {
  readonly fileBytes: number;
  readonly inflatedBytes: number;
  readonly entries: number;
  readonly rows: number;
  readonly columns: number;
  readonly cellLength: number;
  /** Of the thread that reads, in megabytes. */
  readonly heap: number;
  /** How much the whole process may grow while one file is read, in megabytes. */
  readonly growth: number;
  readonly seconds: number;
};

/** A republic-wide list still fits; a file made to hurt does not. */
export const sheetLimits: SheetLimits = {
  fileBytes: 50 * 1024 * 1024,
  inflatedBytes: 400 * 1024 * 1024,
  entries: 2000,
  rows: 200_000,
  columns: 200,
  cellLength: 32_767,
  heap: 768,
  growth: 1536,
  seconds: 120,
};
