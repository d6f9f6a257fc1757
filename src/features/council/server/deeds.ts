import type { AnyReading } from '#kernel/server/ask.ts';
import type { AnyDeed } from '#kernel/server/perform.ts';
import { addItem } from './add-item.ts';
import { appointComposition } from './appoint-composition.ts';
import { attachOriginal } from './attach-original.ts';
import { callMeeting } from './call-meeting.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { closeMeeting } from './close-meeting.ts';
import { compositions } from './compositions.ts';
import { decideItem } from './decide-item.ts';
import { hearItem } from './hear-item.ts';
import { hearings } from './hearings.ts';
import { holdOnPaper } from './hold-on-paper.ts';
import { invite } from './invite.ts';
import { lockProtocol } from './lock-protocol.ts';
import { markAttendance } from './mark-attendance.ts';
import { meeting } from './meeting.ts';
import { meetings } from './meetings.ts';
import { moveMeeting } from './move-meeting.ts';
import { openMeeting } from './open-meeting.ts';
import { orderItems } from './order-items.ts';
import { protocol } from './protocol.ts';
import { recordDelivery } from './record-delivery.ts';
import { removeItem } from './remove-item.ts';
import { signProtocol } from './sign-protocol.ts';
import { uninvite } from './uninvite.ts';
import { whatWaits } from './what-waits.ts';

/** Everything the Council's room does and answers. */
export const councilDeeds: readonly (AnyDeed | AnyReading)[] = [
  compositions,
  appointComposition,
  meetings,
  meeting,
  whatWaits,
  hearings,
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
  signProtocol,
  holdOnPaper,
  attachOriginal,
];
