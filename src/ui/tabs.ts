const words = ['locked', 'unlocked', 'left'] as const;

/** What the windows of one browser tell each other: the screen locked or opened, the person left. */
export type TabWord = (typeof words)[number];

const name = 'tirek';

/** Tells the other windows; this one does not hear itself. */
export function tellTabs(word: TabWord): void {
  const channel = new BroadcastChannel(name);
  // A channel has no target: it reaches windows of this origin only.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  channel.postMessage(word);
  channel.close();
}

/** Hears the other windows until the returned function is called. */
export function hearTabs(hear: (word: TabWord) => void): () => void {
  const channel = new BroadcastChannel(name);
  const listen = (event: MessageEvent<unknown>): void => {
    const word = words.find((one) => one === event.data);
    if (word !== undefined) hear(word);
  };
  channel.addEventListener('message', listen);
  return () => channel.close();
}
