let leave: () => void = () => undefined;
let held = false;

/** Tells where to go when the server says the session is over; set once by the frame of the app. */
export function whenSignedOut(go: () => void): void {
  leave = go;
}

/** A locked screen stays where it is although the server answers nothing: what was typed must be there afterwards. */
export function stayWhenSignedOut(stay: boolean): void {
  held = stay;
}

/** Called by every answer 401. */
export function leaveSignedOut(): void {
  if (!held) leave();
}
