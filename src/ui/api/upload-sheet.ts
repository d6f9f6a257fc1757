import { sendFile, type FileTold } from './send-file.ts';

/** Sends a list to its door; `onShare` hears how much has gone, 0 to 1; from 1 on the server reads it. */
export const uploadSheet = (door: string, file: File, onShare: (share: number) => void): Promise<FileTold> =>
  sendFile(`/api/sheets/${door}`, file, { onShare });
