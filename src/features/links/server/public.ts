export { answerLink, enterLink, showLink, showOpenings, showPaper, type Caller, type Shown } from './link-pages.ts';
export { busyPage, faultPage, unknownPage } from './pages/door-page.ts';
export { pageCss } from './pages/page-css.ts';
export type { Page } from './pages/page.ts';
export { MailJob, sendMail } from './send-mail.ts';
