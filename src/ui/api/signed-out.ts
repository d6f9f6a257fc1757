let leave: () => void = () => undefined;

/** Tells where to go when the server says the session is over; set once by the frame of the app. */
export function whenSignedOut(go: () => void): void {
  leave = go;
}

/** Called by every answer 401. */
export const leaveSignedOut = (): void => leave();
