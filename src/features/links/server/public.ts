export { answerLink, enterLink, showCopy, showLink, showPaper, type Caller, type Shown } from './link-pages.ts';
export { familyRooms } from './pages/family-frame.ts';
export { busyPage, faultPage, unknownPage } from './pages/door-page.ts';
export { pageCss } from './pages/page-css.ts';
export type { LinkPaper } from './guest-paper.ts';
export type { Page } from './pages/page.ts';
export { MailJob, sendMail } from './send-mail.ts';
export { saidByFamily } from './said-by-family.ts';
