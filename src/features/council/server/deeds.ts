import type { AnyReading } from '#kernel/server/ask.ts';
import type { AnyDeed } from '#kernel/server/perform.ts';
import { acknowledgeNotice } from './acknowledge-notice.ts';
import { addItem } from './add-item.ts';
import { annotateProtocol } from './annotate-protocol.ts';
import { annotations, cancelledNumbers } from './annotations.ts';
import { appointComposition } from './appoint-composition.ts';
import { attachOrderScan } from './attach-order-scan.ts';
import { attachOriginal } from './attach-original.ts';
import { callMeeting } from './call-meeting.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { cancelProtocol } from './cancel-protocol.ts';
import { closeMeeting } from './close-meeting.ts';
import { compositions } from './compositions.ts';
import { decideItem } from './decide-item.ts';
import { dropFeed } from './drop-feed.ts';
import { dropPlanRow } from './drop-plan-row.ts';
import { dropTie } from './drop-tie.ts';
import { hearItem } from './hear-item.ts';
import { hearings } from './hearings.ts';
import { holdOnPaper } from './hold-on-paper.ts';
import { invite } from './invite.ts';
import { lockProtocol } from './lock-protocol.ts';
import { makeFeed } from './make-feed.ts';
import { markAttendance } from './mark-attendance.ts';
import { markPlanRow } from './mark-plan-row.ts';
import { meeting } from './meeting.ts';
import { meetingCalendar } from './meeting-calendar.ts';
import { meetings } from './meetings.ts';
import { moveMeeting } from './move-meeting.ts';
import { myFeed } from './my-feed.ts';
import { noticesOfMe } from './notices-of-me.ts';
import { openMeeting } from './open-meeting.ts';
import { orderItems } from './order-items.ts';
import { protocol } from './protocol.ts';
import { recordDelivery } from './record-delivery.ts';
import { removeItem } from './remove-item.ts';
import { savePlanRow } from './save-plan-row.ts';
import { signElectronically } from './sign-electronically.ts';
import { sayTie } from './say-tie.ts';
import { signProtocol } from './sign-protocol.ts';
import { timeItem } from './time-item.ts';
import { uninvite } from './uninvite.ts';
import { whatWaits } from './what-waits.ts';
import { workPlan } from './work-plan.ts';

/** Everything the Council's room does and answers. */
export const councilDeeds: readonly (AnyDeed | AnyReading)[] = [
  compositions,
  appointComposition,
  attachOrderScan,
  meetings,
  meeting,
  whatWaits,
  hearings,
  workPlan,
  savePlanRow,
  dropPlanRow,
  markPlanRow,
  noticesOfMe,
  acknowledgeNotice,
  meetingCalendar,
  myFeed,
  makeFeed,
  dropFeed,
  sayTie,
  dropTie,
  timeItem,
  callMeeting,
  moveMeeting,
  cancelMeeting,
  addItem,
  removeItem,
  orderItems,
  invite,
  recordDelivery,
  uninvite,
  openMeeting,
  markAttendance,
  hearItem,
  decideItem,
  closeMeeting,
  protocol,
  lockProtocol,
  cancelProtocol,
  annotateProtocol,
  annotations,
  cancelledNumbers,
  signProtocol,
  signElectronically,
  holdOnPaper,
  attachOriginal,
];
