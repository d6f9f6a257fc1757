export { anyPaper, type AnyPaper, type MadeLetter, type Paper } from './paper.ts';
export { attachFiles } from './attach-files.ts';
export { fileFacts, isFreeFile } from './file-facts.ts';
export { downloadFile } from './download-file.ts';
export { makePaper, paperForms, paperFormats, renderLetter } from './make-paper.ts';
export { uploadFile } from './upload-file.ts';
export { stopRenderers } from './render/render-pdf.ts';
export type { CaseIsOpen, FileGuard } from './file-guard.ts';
